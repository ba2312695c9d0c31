/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-window.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-incident.h"
#include "qy-moment-zone.h"

/* The fields of a window, by the names people give them */
static const struct
{
  const char *name;
  gsize offset;
  gboolean is_moment;
} fields[] = {
  { "kind", G_STRUCT_OFFSET (QyServiceWindow, kind), FALSE },
  { "scope", G_STRUCT_OFFSET (QyServiceWindow, scope), FALSE },
  { "from", G_STRUCT_OFFSET (QyServiceWindow, from_at), TRUE },
  { "until", G_STRUCT_OFFSET (QyServiceWindow, until_at), TRUE },
  { "asked", G_STRUCT_OFFSET (QyServiceWindow, asked_at), TRUE },
  { "notified", G_STRUCT_OFFSET (QyServiceWindow, notified_at), TRUE },
  { "agreed", G_STRUCT_OFFSET (QyServiceWindow, agreed_at), TRUE },
  { "agreed_by", G_STRUCT_OFFSET (QyServiceWindow, agreed_by), FALSE },
  { "fault", G_STRUCT_OFFSET (QyServiceWindow, fault), FALSE },
  { "reason", G_STRUCT_OFFSET (QyServiceWindow, reason), FALSE },
  { "note", G_STRUCT_OFFSET (QyServiceWindow, note), FALSE },
};

static gboolean
assign (
    QyServiceWindow *window, GTimeZone *zone, const char *name, const char *value, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      char **place = (char **) (void *) ((char *) window + fields[i].offset);
      char *text = NULL;

      if (!g_str_equal (fields[i].name, name))
        continue;
      if (*value != '\0' && fields[i].is_moment)
        {
          if (!qy_cli_incident_take_at (zone, name, value, &text, error))
            return FALSE;
        }
      else if (*value != '\0')
        text = g_strdup (value);
      g_free (*place);
      *place = text;
      return TRUE;
    }
  return qy_cli_usage_error (error, _ ("A window has no field “%s”"), name);
}

static gboolean
assign_all (QyServiceWindow *window, GTimeZone *zone, char **words, GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (!qy_cli_split_assignment (words[i], &name, &value, error)
          || !assign (window, zone, name, value, error))
        return FALSE;
    }
  return TRUE;
}

static void
print_windows (QyCli *cli, GPtrArray *windows, GTimeZone *zone)
{
  static const QyCliColumn columns[] = {
    { "id", N_ ("Id"), QY_CELL_WHOLE },
    { "kind", N_ ("Kind"), QY_CELL_WORD },
    { "from", N_ ("From"), QY_CELL_WHOLE },
    { "until", N_ ("Until"), QY_CELL_WHOLE },
    { "asked", NULL },
    { "notified", N_ ("Told") },
    { "agreed", N_ ("Agreed") },
    { "agreed_by", NULL },
    { "fault", N_ ("Cause"), QY_CELL_WORD },
    { "scope", N_ ("Scope") },
    { "reason", N_ ("Reason") },
    { "note", NULL },
    { NULL, NULL },
  };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  for (guint i = 0; i < windows->len; i++)
    {
      const QyServiceWindow *one = windows->pdata[i];
      g_autofree char *from = qy_instant_print (zone, one->from_at);
      g_autofree char *until = qy_instant_print (zone, one->until_at);
      g_autofree char *asked = qy_instant_print (zone, one->asked_at);
      g_autofree char *notified = qy_instant_print (zone, one->notified_at);
      g_autofree char *agreed = qy_instant_print (zone, one->agreed_at);

      qy_cli_answer_add (answer, (const char *[]){ one->id, one->kind, from, until, asked, notified,
                                                   agreed, one->agreed_by, one->fault, one->scope,
                                                   one->reason, one->note });
    }
  qy_cli_answer_print_list (answer, cli);
}

static QyExit
store (QyCli *cli, QyBook *book, QyServiceWindow *window, GTimeZone *zone, GError **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (!qy_book_service_window_put (book, window, error))
    return QY_EXIT_FAILED;
  g_ptr_array_add (one, window);
  print_windows (cli, one, zone);
  return QY_EXIT_DONE;
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (GTimeZone) zone = contract != NULL ? qy_moment_zone (contract->time_zone) : NULL;
  g_autoptr (QyServiceWindow) window = NULL;

  if (contract == NULL)
    return QY_EXIT_FAILED;
  window = qy_service_window_new (contract->id, words[1], NULL, NULL);
  if (!assign_all (window, zone, words + 2, error))
    return QY_EXIT_USAGE;
  return store (cli, book, window, zone, error);
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (GTimeZone) zone = contract != NULL ? qy_moment_zone (contract->time_zone) : NULL;
  g_autoptr (GPtrArray) windows =
      contract != NULL ? qy_book_service_window_list (book, contract->id, error) : NULL;

  if (windows == NULL)
    return QY_EXIT_FAILED;
  print_windows (cli, windows, zone);
  return QY_EXIT_DONE;
}

static QyExit
run_set (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyServiceWindow) window =
      book != NULL ? qy_book_service_window_get (book, words[0], error) : NULL;
  g_autoptr (QyContract) contract =
      window != NULL ? qy_book_contract_get (book, window->contract_id, error) : NULL;
  g_autoptr (GTimeZone) zone = contract != NULL ? qy_moment_zone (contract->time_zone) : NULL;

  if (contract == NULL)
    return QY_EXIT_FAILED;
  if (!assign_all (window, zone, words + 1, error))
    return QY_EXIT_USAGE;
  return store (cli, book, window, zone, error);
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);

  if (book == NULL || !qy_book_service_window_remove (book, words[0], error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_removed (cli, _ ("Service window"), words[0]);
  return QY_EXIT_DONE;
}

static char *
window_notes (void)
{
  g_autofree char *kinds = g_strjoinv (" ", (char **) qy_service_window_kinds ());
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 1; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (names, "%s%s", i > 1 ? " " : "", fields[i].name);
  return g_strdup_printf (_ ("Kinds: %s\nFields: %s; moments are those of the contract's place, "
                             "such as 2026-10-05T02:00\n"),
                          kinds, names->str);
}

const QyCliCommand qy_cli_window_add = {
  .name = "window add",
  .words = N_ ("CON KIND FIELD=VALUE…"),
  .min_words = 3,
  .max_words = -1,
  .summary = N_ ("an outage, planned maintenance, an extension, an emergency stop …"),
  .run = run_add,
  .notes = window_notes,
};

const QyCliCommand qy_cli_window_list = {
  .name = "window list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("by time"),
  .run = run_list,
};

const QyCliCommand qy_cli_window_set = {
  .name = "window set",
  .words = N_ ("ID FIELD=VALUE…"),
  .min_words = 2,
  .max_words = -1,
  .summary = N_ ("changes fields; an empty value forgets one"),
  .run = run_set,
  .notes = window_notes,
};

const QyCliCommand qy_cli_window_remove = {
  .name = "window remove",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes it out of the book"),
  .run = run_remove,
};
