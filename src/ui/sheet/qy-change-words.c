/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-change-words.h"

#include <glib/gi18n-lib.h>

#include "qy-book-change.h"
#include "qy-display.h"

static const char *const labels[] = { "A", "B", NULL };

static const struct
{
  const char *word;
  const char *label;
} words[] = {
  { "requirement", N_ ("Requirement") }, { "feature", N_ ("Feature") },
  { "version", N_ ("Version") },         { "service", N_ ("Service") },
  { "sla", N_ ("Service levels") },      { "other", N_ ("Other change") },
  { "open", N_ ("Not decided") },        { "accepted", N_ ("Accepted") },
  { "refused", N_ ("Refused") },         { "withdrawn", N_ ("Withdrawn") },
};

static const char *const *
get_labels (void)
{
  return labels;
}

static const char *
label_label (const char *label)
{
  return g_strcmp0 (label, "B") == 0 ? _ ("Party B") : _ ("Party A");
}

#define AT(member) G_STRUCT_OFFSET (QyChangeRequest, member)

static const QyFormField asked[] = {
  { N_ ("Title"), QY_FORM_LINE, AT (title) },
  { N_ ("Kind"), QY_FORM_CHOICE, AT (kind), 0, qy_change_kinds, qy_change_kind_label },
  { N_ ("What is asked for"), QY_FORM_TEXT, AT (text) },
  { N_ ("Asked on"), QY_FORM_DAY, AT (asked_on) },
  { N_ ("Asked by"), QY_FORM_CHOICE, AT (asked_by), 0, get_labels, label_label, TRUE },
};

static const QyFormField answer[] = {
  { N_ ("Answered on"), QY_FORM_DAY, AT (answered_on) },
  { N_ ("Effect on the plan"), QY_FORM_TEXT, AT (effect_plan) },
  { N_ ("Days the plan moves"), QY_FORM_NUMBER, AT (effect_days) },
  { N_ ("Effect on quality"), QY_FORM_TEXT, AT (effect_quality) },
  { N_ ("Effect on the price"), QY_FORM_MONEY, AT (effect_price), AT (currency) },
  { N_ ("Workload (hours)"), QY_FORM_MINUTES, AT (workload_minutes) },
};

static const QyFormField decided[] = {
  { N_ ("Decision"), QY_FORM_CHOICE, AT (decision), 0, qy_change_decisions, qy_change_kind_label },
  { N_ ("Decided on"), QY_FORM_DAY, AT (decided_on) },
  { N_ ("Decided by"), QY_FORM_LINE, AT (decided_by) },
  { N_ ("Reason"), QY_FORM_TEXT, AT (reason) },
  { N_ ("In effect from"), QY_FORM_DAY, AT (effective_on) },
  { N_ ("Note"), QY_FORM_TEXT, AT (note) },
};

static const QyFormGroup groups[] = {
  { N_ ("Request"), asked, G_N_ELEMENTS (asked) },
  { N_ ("Answer"), answer, G_N_ELEMENTS (answer) },
  { N_ ("Decision"), decided, G_N_ELEMENTS (decided) },
};

static char *
print_title (gconstpointer record)
{
  const QyChangeRequest *self = record;

  return g_strdup_printf ("%s  %s", self->number, self->title);
}

static char *
print_subtitle (gconstpointer record, const char *zone)
{
  const QyChangeRequest *self = record;
  g_autofree char *day = qy_display_date (self->asked_on);

  return g_strdup_printf ("%s · %s", day, qy_change_kind_label (self->kind));
}

static const char *
print_state (gconstpointer record)
{
  const QyChangeRequest *self = record;

  if (g_strcmp0 (self->decision, "open") != 0)
    return qy_change_kind_label (self->decision);
  return self->answered_on != NULL ? _ ("To be decided") : _ ("To be answered");
}

static gboolean
waits_for_answer (gconstpointer record)
{
  const QyChangeRequest *self = record;

  return g_strcmp0 (self->decision, "open") == 0 && self->answered_on == NULL;
}

const QyFormKind qy_change_form_kind = {
  .id_offset = AT (id),
  .get = (gpointer (*) (QyBook *, const char *, GError **)) qy_book_change_request_get,
  .put = (gboolean (*) (QyBook *, gpointer, GError **)) qy_book_change_request_put,
  .remove = qy_book_change_request_remove,
  .free_record = (GDestroyNotify) qy_change_request_free,
  .list = qy_book_change_request_list,
  .groups = groups,
  .n_groups = G_N_ELEMENTS (groups),
  .title = print_title,
  .subtitle = print_subtitle,
  .state = print_state,
  .is_state_alert = waits_for_answer,
};

const char *
qy_change_kind_label (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].word, kind) == 0)
      return _ (words[i].label);
  return kind;
}
