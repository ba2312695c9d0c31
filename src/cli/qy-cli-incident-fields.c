/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-person.h"
#include "qy-cli-book.h"
#include "qy-cli-incident.h"
#include "qy-cli-input.h"
#include "qy-moment-zone.h"
#include "qy-sla.h"

typedef enum
{
  FIELD_TEXT,
  FIELD_LEVEL,
  FIELD_FLAG,
  FIELD_SCORE,
  FIELD_MOMENT,
  FIELD_PERSON,
} FieldType;

/* What FIELD=VALUE can say of an incident */
static const struct
{
  const char *name;
  FieldType type;
  gsize offset;
} fields[] = {
  { "kind", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, kind) },
  { "title", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, title) },
  { "description", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, description) },
  { "system", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, system) },
  { "production", FIELD_FLAG, G_STRUCT_OFFSET (QyIncident, production) },
  { "problem", FIELD_LEVEL, G_STRUCT_OFFSET (QyIncident, problem_level) },
  { "service", FIELD_LEVEL, G_STRUCT_OFFSET (QyIncident, service_level) },
  { "score", FIELD_SCORE, G_STRUCT_OFFSET (QyIncident, score) },
  { "occurred", FIELD_MOMENT, G_STRUCT_OFFSET (QyIncident, occurred_at) },
  { "reported", FIELD_MOMENT, G_STRUCT_OFFSET (QyIncident, reported_at) },
  { "acknowledged", FIELD_MOMENT, G_STRUCT_OFFSET (QyIncident, acknowledged_at) },
  { "onsite", FIELD_MOMENT, G_STRUCT_OFFSET (QyIncident, onsite_at) },
  { "restored", FIELD_MOMENT, G_STRUCT_OFFSET (QyIncident, restored_at) },
  { "planned", FIELD_MOMENT, G_STRUCT_OFFSET (QyIncident, planned_at) },
  { "resolved", FIELD_MOMENT, G_STRUCT_OFFSET (QyIncident, resolved_at) },
  { "confirmed", FIELD_MOMENT, G_STRUCT_OFFSET (QyIncident, confirmed_at) },
  { "closed", FIELD_MOMENT, G_STRUCT_OFFSET (QyIncident, closed_at) },
  { "reporter", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, reporter) },
  { "channel", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, channel) },
  { "person", FIELD_PERSON, G_STRUCT_OFFSET (QyIncident, person_id) },
  { "fault", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, fault) },
  { "fault_note", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, fault_note) },
  { "excluded", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, excluded) },
  { "resolution", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, resolution) },
  { "note", FIELD_TEXT, G_STRUCT_OFFSET (QyIncident, note) },
};

static char *
known_fields (void)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", fields[i].name);
  return g_string_free (g_steal_pointer (&known), FALSE);
}

static gboolean
read_number (const char *name, FieldType type, const char *value, gint64 *number, GError **error)
{
  guint64 level = 0;
  int tenths = 0;

  *number = 0;
  if (*value == '\0')
    return TRUE;
  switch (type)
    {
    case FIELD_FLAG:
      *number = g_str_equal (value, "yes");
      return *number != 0 || g_str_equal (value, "no")
             || qy_cli_usage_error (error, _ ("“%s” is yes or no, not “%s”"), name, value);
    case FIELD_SCORE:
      if (!qy_sla_score_parse (value, &tenths, error))
        return FALSE;
      *number = tenths;
      return TRUE;
    default:
      if (!g_ascii_string_to_unsigned (value, 10, 1, QY_SLA_MAX_LEVELS, &level, NULL))
        return qy_cli_usage_error (error, _ ("“%s” is a level from 1 to %d, not “%s”"), name,
                                   QY_SLA_MAX_LEVELS, value);
      *number = (gint64) level;
      return TRUE;
    }
}

/* @text: (out): what the member becomes */
static gboolean
read_text (QyBook *book,
           GTimeZone *zone,
           const char *name,
           FieldType type,
           const char *value,
           char **text,
           GError **error)
{
  g_autoptr (QyPerson) person = NULL;

  *text = NULL;
  if (*value == '\0')
    return TRUE;
  if (type == FIELD_MOMENT)
    return qy_cli_incident_take_at (zone, name, value, text, error);
  if (type == FIELD_PERSON)
    person = qy_book_person_find (book, value, error);
  if (type == FIELD_PERSON && person == NULL)
    return FALSE;
  *text = g_strdup (person != NULL ? person->id : value);
  return TRUE;
}

static gboolean
assign (QyBook *book,
        QyIncident *incident,
        GTimeZone *zone,
        guint field,
        const char *value,
        GError **error)
{
  const char *name = fields[field].name;
  FieldType type = fields[field].type;
  gpointer place = (char *) incident + fields[field].offset;
  char *text;

  if (type == FIELD_LEVEL || type == FIELD_FLAG || type == FIELD_SCORE)
    return read_number (name, type, value, place, error);
  if (!read_text (book, zone, name, type, value, &text, error))
    return FALSE;
  g_free (*(char **) place);
  *(char **) place = text;
  return TRUE;
}

gboolean
qy_cli_incident_assign (
    QyBook *book, QyIncident *incident, GTimeZone *zone, char **words, GError **error)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      g_autofree char *known = NULL;
      guint field = 0;

      if (!qy_cli_split_assignment (words[i], &name, &value, error))
        return FALSE;
      while (field < G_N_ELEMENTS (fields) && !g_str_equal (fields[field].name, name))
        field++;
      if (field < G_N_ELEMENTS (fields))
        {
          if (!assign (book, incident, zone, field, value, error))
            return FALSE;
          continue;
        }
      known = known_fields ();
      return qy_cli_usage_error (error, _ ("An incident has no “%s”; it has: %s"), name, known);
    }
  return TRUE;
}

char *
qy_cli_incident_field_notes (void)
{
  g_autofree char *known = known_fields ();
  g_autofree char *kinds = g_strjoinv (", ", (GStrv) qy_incident_kinds ());
  g_autofree char *faults = g_strjoinv (", ", (GStrv) qy_incident_faults ());

  return g_strdup_printf (_ ("Fields: %s\nkind is one of %s; fault (who or what caused it) one of "
                             "%s; moments as clocks show them where the contract is "
                             "performed: 2026-11-20T09:00\n"),
                          known, kinds, faults);
}

gboolean
qy_cli_incident_take_at (
    GTimeZone *zone, const char *option, const char *text, char **at, GError **error)
{
  *at = text != NULL ? qy_instant_from_local (zone, text, NULL) : NULL;
  return text == NULL || *at != NULL
         || qy_cli_usage_error (error, _ ("“%s” takes a moment such as 2026-11-20T09:00, not “%s”"),
                                option, text);
}
