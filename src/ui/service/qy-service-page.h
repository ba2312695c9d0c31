/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"
#include "qy-session.h"

/**
 * QyServicePage: one page of the service tab of a contract: incidents, records, meetings. Pages are
 * listed in qy-service-pages.c and made when somebody first looks at them.
 *
 * A page asks the book itself (qy-request.h) and looks again when the book changes (qy-refresh.h).
 */
#define QY_TYPE_SERVICE_PAGE (qy_service_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (QyServicePage, qy_service_page, QY, SERVICE_PAGE, AdwBin)

/**
 * QyServicePageClass:
 * @show: session and contract are known: at first, and each time the contract was read again
 * @show_place: jump to one of its records, "ID" of "contract:ID#service/records/ID"
 */
struct _QyServicePageClass
{
  AdwBinClass parent_class;

  void (*show) (QyServicePage *self);
  void (*show_place) (QyServicePage *self, const char *place);
};

/**
 * qy_service_page_get_session: (transfer none): as of qy_service_page_show(); and what follows from
 * it
 */
QySession *qy_service_page_get_session (QyServicePage *self);
QyBook *qy_service_page_get_book (QyServicePage *self);
QyDossier *qy_service_page_get_dossier (QyServicePage *self);
const char *qy_service_page_get_contract_id (QyServicePage *self);

void qy_service_page_show (QyServicePage *self, QySession *session, QyDossier *dossier);
void qy_service_page_show_place (QyServicePage *self, const char *place);
