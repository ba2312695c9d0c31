/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-fact-row.h"
#include "qy-local-time.h"
#include "qy-overview-sections.h"

#define CHECK_CODE_LENGTH 8

static void
add_button (
    GtkWidget *row, const char *icon, const char *name, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
describe_revision (const QyDossier *dossier, const QyRevision *revision)
{
  const char *zone = dossier->contract->time_zone;
  g_autofree char *day = qy_local_day (revision->issued_at, zone);
  g_autofree char *clock = qy_local_clock (revision->issued_at, zone);
  g_autofree char *pages = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d page", "%d pages", (gulong) revision->pages),
      (int) revision->pages);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s · %s · %s · ", day, clock,
                          qy_dossier_person (dossier, revision->issued_by), pages);
  g_string_append_printf (text, _ ("check code %.*s"), CHECK_CODE_LENGTH, revision->body_sha256);
  if (revision->why != NULL && *revision->why != '\0')
    g_string_append_printf (text, "\n%s", revision->why);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
new_revision_row (const QyDossier *dossier, const QyRevision *revision)
{
  g_autofree char *title = g_strdup_printf (_ ("Revision %d"), (int) revision->n);
  g_autofree char *text = describe_revision (dossier, revision);
  GtkWidget *row = GTK_WIDGET (qy_fact_row_new (title, "", text));

  if (dossier->revisions->len > 1 || qy_contract_state_allows_edit (dossier->contract->state))
    add_button (row, "view-dual-symbolic", _ ("Compare"), "contract.compare",
                g_variant_new_int64 (revision->n));
  if (revision->pdf_sha256 != NULL)
    {
      add_button (row, "document-save-symbolic", _ ("Save PDF…"), "contract.save-pdf",
                  g_variant_new_int64 (revision->n));
      add_button (row, "document-open-symbolic", _ ("Open PDF"), "contract.open-pdf",
                  g_variant_new_int64 (revision->n));
    }
  return row;
}

void
qy_overview_fill_revisions (QySection *section, const QyDossier *dossier)
{
  qy_section_begin (section);
  for (guint i = dossier->revisions->len; i > 0; i--)
    qy_section_add (section, new_revision_row (dossier, dossier->revisions->pdata[i - 1]));
  qy_section_end (section);
}

static gboolean
may_take_back (const QyDossier *dossier)
{
  return dossier->contract->state == QY_STATE_SIGNED_BY_ONE
         || dossier->contract->state == QY_STATE_SIGNED;
}

static GtkWidget *
new_signature_row (const QyDossier *dossier, const QySignature *signature)
{
  const QyDocumentParty *party = qy_document_find_party (dossier->document, signature->label);
  QyDate date = qy_date_from_iso (signature->signed_on, NULL);
  g_autofree char *day = qy_date_is_set (date)
                             ? qy_date_print (date, qy_document_get_language (dossier->document))
                             : g_strdup (signature->signed_on);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *row = NULL;

  if (party != NULL && party->party != NULL && party->party->name != NULL)
    g_string_append (text, party->party->name);
  if (signature->note != NULL && *signature->note != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", signature->note);
  if (signature->voided)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", _ ("No longer valid"));
  row = GTK_WIDGET (qy_fact_row_new (qy_dossier_label (dossier, signature->label), day, text->str));
  if (signature->voided)
    gtk_widget_add_css_class (row, "dim-label");
  else if (may_take_back (dossier))
    add_button (row, "edit-undo-symbolic", _ ("Take the signature back"), "contract.unsign",
                g_variant_new_string (signature->label));
  return row;
}

void
qy_overview_fill_signatures (QySection *section, const QyDossier *dossier)
{
  qy_section_begin (section);
  for (guint i = 0; i < dossier->signatures->len; i++)
    qy_section_add (section, new_signature_row (dossier, dossier->signatures->pdata[i]));
  qy_section_end (section);
}

static void
add_contract (QySection *section, const char *title, const QyContract *contract)
{
  g_autofree char *target = g_strconcat ("contract:", contract->id, NULL);
  g_autofree char *text =
      g_strdup_printf ("%s · %s", contract->number, qy_contract_state_label (contract->state));
  QyFactRow *row = qy_fact_row_new (title, contract->title, text);

  qy_fact_row_set_jump (row, "win.open", target);
  qy_section_add (section, GTK_WIDGET (row));
}

static const char *
relation_label (const char *relation)
{
  if (g_strcmp0 (relation, "framework") == 0)
    return _ ("Under the framework of");
  if (g_strcmp0 (relation, "renewed") == 0)
    return _ ("Renews");
  if (g_strcmp0 (relation, "replaced") == 0)
    return _ ("Replaces");
  if (g_strcmp0 (relation, "amended") == 0)
    return _ ("Amends");
  return _ ("Belongs to");
}

static const char *
follower_label (const char *relation)
{
  if (g_strcmp0 (relation, "framework") == 0)
    return _ ("Under this framework");
  if (g_strcmp0 (relation, "renewed") == 0)
    return _ ("Renewed by");
  if (g_strcmp0 (relation, "replaced") == 0)
    return _ ("Replaced by");
  if (g_strcmp0 (relation, "amended") == 0)
    return _ ("Amended by");
  return _ ("Belongs to this one");
}

static void
add_template (QySection *section, const QyDossier *dossier)
{
  const QyContract *contract = dossier->contract;
  g_autofree char *target = g_strconcat ("template:", contract->template_id, NULL);
  g_autofree char *version =
      contract->template_version > 0
          ? g_strdup_printf (_ ("Version %d"), (int) contract->template_version)
          : g_strdup (_ ("Not yet published"));
  QyFactRow *row = qy_fact_row_new (_ ("Template"), dossier->template_title, version);

  qy_fact_row_set_jump (row, "win.open", dossier->template_title != NULL ? target : NULL);
  qy_section_add (section, GTK_WIDGET (row));
}

void
qy_overview_fill_origins (QySection *section, const QyDossier *dossier)
{
  qy_section_begin (section);
  if (dossier->contract->template_id != NULL)
    add_template (section, dossier);
  if (dossier->parent != NULL)
    add_contract (section, relation_label (dossier->contract->relation), dossier->parent);
  for (guint i = 0; i < dossier->under->len; i++)
    {
      const QyContract *contract = dossier->under->pdata[i];

      if (contract != NULL)
        add_contract (section, follower_label (contract->relation), contract);
    }
  qy_section_end (section);
}
