/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-overview.h"

#include "qy-columns.h"
#include "qy-life-line.h"
#include "qy-overview-sections.h"
#include "qy-party-section.h"

struct _QyContractOverview
{
  AdwBin parent_instance;

  QyLifeLine *life_line;
  QySection *missing;
  QyPartySection *parties;
  QySection *dates;
  QySection *money;
  QySection *terms;
  QySection *revisions;
  QySection *signatures;
  QySection *origins;
  QyParticulars *particulars;
};

G_DEFINE_FINAL_TYPE (QyContractOverview, qy_contract_overview, ADW_TYPE_BIN)

static void
qy_contract_overview_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CONTRACT_OVERVIEW);
  G_OBJECT_CLASS (qy_contract_overview_parent_class)->dispose (object);
}

static void
qy_contract_overview_class_init (QyContractOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_contract_overview_dispose;
  g_type_ensure (QY_TYPE_COLUMNS);
  g_type_ensure (QY_TYPE_LIFE_LINE);
  g_type_ensure (QY_TYPE_SECTION);
  g_type_ensure (QY_TYPE_PARTY_SECTION);
  g_type_ensure (QY_TYPE_PARTICULARS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/contract/qy-contract-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, life_line);
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, missing);
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, parties);
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, dates);
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, money);
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, terms);
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, revisions);
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, signatures);
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, origins);
  gtk_widget_class_bind_template_child (widget_class, QyContractOverview, particulars);
}

static void
qy_contract_overview_init (QyContractOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_contract_overview_show (QyContractOverview *self, QySession *session, QyDossier *dossier)
{
  g_return_if_fail (QY_IS_CONTRACT_OVERVIEW (self) && QY_IS_SESSION (session) && dossier != NULL);

  qy_life_line_show (self->life_line, dossier);
  qy_overview_fill_missing (self->missing, dossier);
  qy_party_section_show (self->parties, session, dossier);
  qy_overview_fill_dates (self->dates, dossier);
  qy_overview_fill_money (self->money, dossier);
  qy_overview_fill_terms (self->terms, dossier);
  qy_overview_fill_revisions (self->revisions, dossier);
  qy_overview_fill_signatures (self->signatures, dossier);
  qy_overview_fill_origins (self->origins, dossier);
  qy_particulars_show (self->particulars, qy_session_get_book (session), dossier);
}

QyParticulars *
qy_contract_overview_get_particulars (QyContractOverview *self)
{
  g_return_val_if_fail (QY_IS_CONTRACT_OVERVIEW (self), NULL);

  return self->particulars;
}
