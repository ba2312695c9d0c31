/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-attachment-pane.h"
#include "qy-contract-header.h"
#include "qy-contract-overview.h"
#include "qy-contract-page.h"
#include "qy-history-list.h"
#include "qy-payments-view.h"
#include "qy-schedule-view.h"
#include "qy-service-view.h"
#include "qy-terms-view.h"
#include "qy-text-pane.h"

#define LAST_VIEW "qy-contract-view" /* of the session: new tabs show the view looked at last */

struct _QyContractPage
{
  QyPage parent_instance;

  QyDossier *dossier;
  QyWorkingText *text; /* NULL until it was looked at */
  char *wanted_place;  /* to be shown when it is loaded */
  char *jump;          /* of the text, when it is there: a block, "=" and a field, "#findings" */
  guint jump_source;
  guint reload_timer;
  gboolean is_loading;
  QyCourse *course;     /* NULL until a view needs it */
  char *wanted_payment; /* "source\noccurrence": asked for before it was loaded */
  gboolean course_is_loading;
  gboolean course_is_stale;
  gboolean is_stale; /* the book has changed since it was loaded */

  GtkStack *states;
  AdwStatusPage *gone_page;
  QyContractHeader *header;
  GtkStack *views;
  QyContractOverview *overview;
  GtkWidget *text_view;
  QyTextPane *text_pane;
  QyTermsView *terms;
  QyPaymentsView *payments;
  QyScheduleView *schedule;
  QyServiceView *service;
  GtkWidget *frozen_bar;
  GtkLabel *frozen_label;
  GtkWidget *reopen_button;
  QyAttachmentPane *attachments;
  QyHistoryList *history;
};

/**
 * qy_contract_page_install_actions: the group "contract".
 */
void qy_contract_page_install_actions (GtkWidgetClass *widget_class);

/**
 * qy_contract_page_ask_course: loads how the contract runs, if a view that shows it is in front and
 * it may have changed.
 */
void qy_contract_page_ask_course (QyContractPage *self);

/**
 * qy_contract_page_record_payment: the dialog for a planned payment.
 * @payment: "source\noccurrence"
 */
void qy_contract_page_record_payment (QyContractPage *self, const char *payment);

/**
 * qy_contract_page_update_actions: which of them are possible in the contract's state.
 */
void qy_contract_page_update_actions (QyContractPage *self);
