/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-words.h"

#include <glib/gi18n-lib.h>

#include "qy-book-service-record.h"
#include "qy-display.h"

typedef struct
{
  const char *word;
  const char *label;
} Word;

static const Word kind_words[] = {
  { "fault", N_ ("Fault repair") },      { "inspection", N_ ("Inspection") },
  { "scan", N_ ("Vulnerability scan") }, { "backup", N_ ("Backup") },
  { "maintenance", N_ ("Maintenance") }, { "training", N_ ("Training") },
  { "report", N_ ("Report") },           { "drill", N_ ("Drill") },
  { "upgrade", N_ ("Upgrade") },         { "other", N_ ("Other service") },
};

static const Word mode_words[] = {
  { "remote", N_ ("Remote") },
  { "on-site", N_ ("On site") },
  { "phone", N_ ("By phone") },
  { "online", N_ ("Online") },
};

static const char *
find_label (const Word *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (words[i].word, word) == 0)
      return _ (words[i].label);
  return word;
}

static const char *
mode_label (const char *mode)
{
  return find_label (mode_words, G_N_ELEMENTS (mode_words), mode);
}

#define AT(member) G_STRUCT_OFFSET (QyServiceRecord, member)

static const QyFormField head[] = {
  { N_ ("Title"), QY_FORM_LINE, AT (title) },
  { N_ ("Kind"), QY_FORM_CHOICE, AT (kind), 0, qy_service_record_kinds, qy_record_kind_label },
  { N_ ("Begin"), QY_FORM_MOMENT, AT (from_at) },
  { N_ ("End"), QY_FORM_MOMENT, AT (until_at) },
  { N_ ("Way of service"), QY_FORM_CHOICE, AT (mode), 0, qy_service_record_modes, mode_label,
    TRUE },
  { N_ ("Place"), QY_FORM_LINE, AT (place) },
};

static const QyFormField work[] = {
  { N_ ("Problem"), QY_FORM_TEXT, AT (problem) },
  { N_ ("Handling"), QY_FORM_TEXT, AT (handling) },
  { N_ ("Tools"), QY_FORM_LINE, AT (tools) },
  { N_ ("Verification of the result"), QY_FORM_TEXT, AT (verification) },
  { N_ ("Cautions"), QY_FORM_TEXT, AT (cautions) },
};

static const QyFormField people[] = {
  { N_ ("Who worked"), QY_FORM_LINE, AT (people) },
  { N_ ("Normal hours"), QY_FORM_MINUTES, AT (minutes) },
  { N_ ("Overtime"), QY_FORM_MINUTES, AT (overtime_minutes) },
  { N_ ("Client's person"), QY_FORM_LINE, AT (client_person) },
  { N_ ("Note"), QY_FORM_TEXT, AT (note) },
};

static const QyFormGroup groups[] = {
  { NULL, head, G_N_ELEMENTS (head) },
  { N_ ("What Was Done"), work, G_N_ELEMENTS (work) },
  { N_ ("People and Hours"), people, G_N_ELEMENTS (people) },
};

static gboolean
is_signed (gconstpointer record)
{
  return g_strcmp0 (((const QyServiceRecord *) record)->state, "signed") == 0;
}

static char *
print_title (gconstpointer record)
{
  const QyServiceRecord *self = record;

  return g_strdup_printf ("%s  %s", self->number, self->title);
}

static char *
print_subtitle (gconstpointer record, const char *zone)
{
  const QyServiceRecord *self = record;
  g_autofree char *from = qy_display_instant (self->from_at, zone);

  return g_strdup_printf ("%s · %s", from, qy_record_kind_label (self->kind));
}

static const char *
print_state (gconstpointer record)
{
  const QyServiceRecord *self = record;

  if (is_signed (record))
    return C_ ("service record", "Signed");
  if (self->provider_signed_on != NULL || self->client_signed_on != NULL)
    return _ ("One signature");
  return g_strcmp0 (self->state, "done") == 0 ? _ ("To be signed") : _ ("Draft");
}

static gboolean
waits_for_signature (gconstpointer record)
{
  return g_strcmp0 (((const QyServiceRecord *) record)->state, "done") == 0;
}

const QyFormKind qy_record_form_kind = {
  .id_offset = AT (id),
  .get = (gpointer (*) (QyBook *, const char *, GError **)) qy_book_service_record_get,
  .put = (gboolean (*) (QyBook *, gpointer, GError **)) qy_book_service_record_put,
  .remove = qy_book_service_record_remove,
  .free_record = (GDestroyNotify) qy_service_record_free,
  .list = qy_book_service_record_list,
  .groups = groups,
  .n_groups = G_N_ELEMENTS (groups),
  .is_frozen = is_signed,
  .title = print_title,
  .subtitle = print_subtitle,
  .state = print_state,
  .is_state_alert = waits_for_signature,
};

const char *
qy_record_kind_label (const char *kind)
{
  return find_label (kind_words, G_N_ELEMENTS (kind_words), kind);
}
