/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-source.h"

#include <gio/gio.h>

#include "qy-body.h"
#include "qy-sample-resources.h"

#define ROOT "/io/github/qiyue/Qiyue/sample/"

static const char *const template_files[QY_SAMPLE_N_TEMPLATES] = {
  [QY_SAMPLE_SOFTWARE] = "software-maintenance", [QY_SAMPLE_OPERATIONS] = "operations-service",
  [QY_SAMPLE_MINI_PROGRAM] = "mini-program",     [QY_SAMPLE_NETWORK] = "network-software",
  [QY_SAMPLE_SUPPORT] = "technical-support",     [QY_SAMPLE_SECRECY] = "confidentiality",
  [QY_SAMPLE_ENGLISH] = "it-maintenance-en",
};

typedef struct
{
  GPtrArray *clauses;
  GString *document; /* the document element under way, written again; NULL outside */
} ClauseReader;

static void
qualification_free (gpointer data)
{
  QySampleQualification *qualification = data;

  g_free (qualification->name);
  g_free (qualification->number);
  g_free (qualification->issuer);
  g_free (qualification);
}

static void
party_free (gpointer data)
{
  QySampleParty *party = data;

  qy_party_free (party->party);
  g_ptr_array_unref (party->qualifications);
  g_free (party);
}

static void
clause_free (gpointer data)
{
  QySampleClause *clause = data;

  g_free (clause->key);
  g_free (clause->alternate_of);
  qy_clause_free (clause->clause);
  g_clear_object (&clause->document);
  g_free (clause);
}

static GBytes *
load (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (ROOT, name, NULL);

  return g_resource_lookup_data (qy_sample_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 error);
}

static QySampleParty *
start_party (const char **names, const char **values, GError **error)
{
  QySampleParty *party = g_new0 (QySampleParty, 1);

  party->party = qy_party_new (NULL, "");
  party->qualifications = g_ptr_array_new_with_free_func (qualification_free);
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "own"))
      party->party->own = TRUE;
    else if (!qy_party_set (party->party, names[i], values[i]))
      {
        g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ATTRIBUTE, "%s", names[i]);
        break;
      }
  return party;
}

static void
add_qualification (QySampleParty *party,
                   const char *element,
                   const char **names,
                   const char **values,
                   GError **error)
{
  QySampleQualification *qualification = g_new0 (QySampleQualification, 1);
  const char *from, *until;

  g_ptr_array_add (party->qualifications, qualification);
  if (!g_markup_collect_attributes (
          element, names, values, error, G_MARKUP_COLLECT_STRDUP, "name", &qualification->name,
          G_MARKUP_COLLECT_STRDUP, "number", &qualification->number, G_MARKUP_COLLECT_STRDUP,
          "issuer", &qualification->issuer, G_MARKUP_COLLECT_STRING, "from", &from,
          G_MARKUP_COLLECT_STRING, "until", &until, G_MARKUP_COLLECT_INVALID))
    return;
  qualification->from = g_ascii_strtoll (from, NULL, 10);
  qualification->until = g_ascii_strtoll (until, NULL, 10);
  qualification->in_days = g_str_has_suffix (until, "d");
}

static void
on_party_element (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer data,
                  GError **error)
{
  GPtrArray *parties = data;

  if (g_str_equal (element, "party"))
    g_ptr_array_add (parties, start_party (names, values, error));
  else if (g_str_equal (element, "qualification"))
    add_qualification (g_ptr_array_index (parties, parties->len - 1), element, names, values,
                       error);
}

static void
start_clause (ClauseReader *reader,
              const char *element,
              const char **names,
              const char **values,
              GError **error)
{
  QySampleClause *clause = g_new0 (QySampleClause, 1);
  const char *title, *category, *stance, *guidance, *tags;

  g_ptr_array_add (reader->clauses, clause);
  clause->clause = qy_clause_new ("", "");
  if (!g_markup_collect_attributes (
          element, names, values, error, G_MARKUP_COLLECT_STRDUP, "id", &clause->key,
          G_MARKUP_COLLECT_STRDUP | G_MARKUP_COLLECT_OPTIONAL, "alternate-of",
          &clause->alternate_of, G_MARKUP_COLLECT_STRING, "title", &title, G_MARKUP_COLLECT_STRING,
          "category", &category, G_MARKUP_COLLECT_STRING, "stance", &stance,
          G_MARKUP_COLLECT_STRING, "guidance", &guidance, G_MARKUP_COLLECT_STRING, "tags", &tags,
          G_MARKUP_COLLECT_INVALID))
    return;
  qy_clause_free (clause->clause);
  clause->clause = qy_clause_new (title, category);
  clause->clause->guidance = g_strdup (guidance);
  clause->clause->tags = g_strdup (tags);
  if (!qy_stance_from_string (stance, &clause->clause->stance))
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "%s", stance);
}

static void
on_clause_element (GMarkupParseContext *context,
                   const char *element,
                   const char **names,
                   const char **values,
                   gpointer data,
                   GError **error)
{
  ClauseReader *reader = data;

  if (g_str_equal (element, "clause"))
    start_clause (reader, element, names, values, error);
  else if (g_str_equal (element, "document"))
    reader->document = g_string_new (NULL);
  if (reader->document == NULL)
    return;
  g_string_append_printf (reader->document, "<%s", element);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *value = g_markup_escape_text (values[i], -1);

      g_string_append_printf (reader->document, " %s=\"%s\"", names[i], value);
    }
  g_string_append_c (reader->document, '>');
}

static void
on_clause_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  ClauseReader *reader = data;
  QySampleClause *clause;

  if (reader->document == NULL)
    return;
  g_string_append_printf (reader->document, "</%s>", element);
  if (!g_str_equal (element, "document"))
    return;
  clause = g_ptr_array_index (reader->clauses, reader->clauses->len - 1);
  clause->document = qy_body_read (reader->document->str, reader->document->len, error);
  g_string_free (g_steal_pointer (&reader->document), TRUE);
}

static void
on_clause_text (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  ClauseReader *reader = data;
  g_autofree char *escaped = g_markup_escape_text (text, length);

  if (reader->document != NULL)
    g_string_append (reader->document, escaped);
}

gboolean
qy_sample_parse (const char *name, const GMarkupParser *parser, gpointer data, GError **error)
{
  g_autoptr (GBytes) bytes = load (name, error);
  g_autoptr (GMarkupParseContext) context = NULL;

  if (bytes == NULL)
    return FALSE;
  context = g_markup_parse_context_new (parser, G_MARKUP_PREFIX_ERROR_POSITION, data, NULL);
  return g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL),
                                       g_bytes_get_size (bytes), error)
         && g_markup_parse_context_end_parse (context, error);
}

GPtrArray *
qy_sample_read_parties (GError **error)
{
  static const GMarkupParser parser = { .start_element = on_party_element };
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func (party_free);

  return qy_sample_parse ("parties.xml", &parser, parties, error) ? g_steal_pointer (&parties)
                                                                  : NULL;
}

GPtrArray *
qy_sample_read_clauses (GError **error)
{
  static const GMarkupParser parser = { .start_element = on_clause_element,
                                        .end_element = on_clause_end,
                                        .text = on_clause_text };
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (clause_free);
  ClauseReader reader = { clauses, NULL };
  gboolean read = qy_sample_parse ("clauses.xml", &parser, &reader, error);

  if (reader.document != NULL)
    g_string_free (reader.document, TRUE);
  return read ? g_steal_pointer (&clauses) : NULL;
}

QyDocument *
qy_sample_read_template (QySampleTemplate which, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (which < QY_SAMPLE_N_TEMPLATES, NULL);

  name = g_strdup_printf ("templates/%s.xml", template_files[which]);
  bytes = load (name, error);
  if (bytes == NULL)
    return NULL;
  return qy_body_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

char *
qy_sample_read_template_terms (QySampleTemplate which, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (which < QY_SAMPLE_N_TEMPLATES, NULL);

  name = g_strdup_printf ("templates/%s.terms", template_files[which]);
  bytes = load (name, error);
  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                       : NULL;
}
