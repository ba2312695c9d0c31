/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-incident.h"

#include <glib/gi18n-lib.h>

#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-moment-zone.h"

void
qy_cli_incident_clear (QyCliIncident *self)
{
  g_clear_object (&self->book);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

gboolean
qy_cli_incident_open (QyCli *cli, const char *word, QyCliIncident *self, GError **error)
{
  g_autoptr (QyIncident) incident = NULL;
  g_autoptr (QyContract) contract = NULL;

  self->book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  self->id = self->book != NULL ? qy_book_incident_find (self->book, word, error) : NULL;
  if (self->id != NULL)
    incident = qy_book_incident_get (self->book, self->id, error);
  if (incident != NULL)
    contract = qy_book_contract_get (self->book, incident->contract_id, error);
  if (contract != NULL)
    self->zone = qy_moment_zone (contract->time_zone);
  return contract != NULL;
}

QyExit
qy_cli_incident_show_stored (QyCli *cli, const QyCliIncident *self, GError **error)
{
  g_autoptr (QyIncidentView) view = qy_book_incident_view (self->book, self->id, error);

  if (view == NULL)
    return QY_EXIT_FAILED;
  qy_cli_incident_print (cli, self->book, view);
  return QY_EXIT_DONE;
}

static QyExit
run_report (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (QyCliIncident) meant = { 0 };
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyIncident) incident = NULL;

  meant.book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = meant.book != NULL ? qy_book_contract_find (meant.book, words[0], error) : NULL;
  if (contract == NULL)
    return QY_EXIT_FAILED;
  meant.zone = qy_moment_zone (contract->time_zone);
  incident = qy_incident_new (contract->id, "fault", words[1]);
  if (!qy_cli_incident_take_at (meant.zone, "--at", qy_cli_option (options, 0),
                                &incident->reported_at, error)
      || !qy_cli_incident_assign (meant.book, incident, meant.zone, words + 2, error)
      || !qy_book_incident_put (meant.book, incident, error))
    return QY_EXIT_FAILED;
  meant.id = g_strdup (incident->id);
  return qy_cli_incident_show_stored (cli, &meant, error);
}

static QyExit
run_change (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (QyCliIncident) meant = { 0 };
  g_autoptr (QyIncident) incident = NULL;

  if (qy_cli_incident_open (cli, words[0], &meant, error))
    incident = qy_book_incident_get (meant.book, meant.id, error);
  if (incident == NULL
      || !qy_cli_incident_assign (meant.book, incident, meant.zone, words + 1, error)
      || !qy_book_incident_put (meant.book, incident, error))
    return QY_EXIT_FAILED;
  return qy_cli_incident_show_stored (cli, &meant, error);
}

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (QyCliIncident) meant = { 0 };

  return qy_cli_incident_open (cli, words[0], &meant, error)
             ? qy_cli_incident_show_stored (cli, &meant, error)
             : QY_EXIT_FAILED;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (QyCliIncident) meant = { 0 };
  g_autoptr (QyIncident) incident = NULL;

  if (qy_cli_incident_open (cli, words[0], &meant, error))
    incident = qy_book_incident_get (meant.book, meant.id, error);
  if (incident == NULL || !qy_book_incident_remove (meant.book, meant.id, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_removed (cli, incident->number, incident->contract_id);
  return QY_EXIT_DONE;
}

enum
{
  LIST_FROM,
  LIST_UNTIL,
};

/* The first instant of a day that an option names, @later days on. */
static gboolean
take_day (GTimeZone *zone,
          const char *option,
          const char *text,
          int later,
          char **instant,
          GError **error)
{
  QyDate day = QY_DATE_NONE;

  *instant = NULL;
  if (!qy_cli_option_date (option, text, &day, error))
    return FALSE;
  if (text != NULL)
    *instant = qy_instant_of_moment (zone, (QyMoment){ qy_date_add_days (day, later), 0 });
  return TRUE;
}

static char *
print_level (gint64 level)
{
  return level != 0 ? g_strdup_printf ("%d", (int) level) : NULL;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "number", N_ ("Number"), QY_CELL_WHOLE },
    { "kind", N_ ("Kind"), QY_CELL_WORD },
    { "title", N_ ("What") },
    { "problem", N_ ("Problem level"), QY_CELL_FIGURES },
    { "service", N_ ("Service level"), QY_CELL_FIGURES },
    { "reported_at", NULL },
    { NULL, N_ ("Reported") },
    { "resolved_at", NULL },
    { NULL, N_ ("Resolved") },
    { "closed_at", NULL },
    { NULL, N_ ("Closed") },
    { "id", NULL },
    { NULL, NULL },
  };
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (contract == NULL)
    return QY_EXIT_FAILED;
  zone = qy_moment_zone (contract->time_zone);
  if (!take_day (zone, "from", qy_cli_option (options, LIST_FROM), 0, &from, error)
      || !take_day (zone, "until", qy_cli_option (options, LIST_UNTIL), 1, &until, error))
    return QY_EXIT_USAGE;
  list = qy_book_incident_list (book, contract->id, from, until, error);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const QyIncident *incident = list->pdata[i];
      g_autofree char *problem = print_level (incident->problem_level);
      g_autofree char *service = print_level (incident->service_level);
      g_autofree char *reported = qy_instant_print (zone, incident->reported_at);
      g_autofree char *resolved = qy_instant_print (zone, incident->resolved_at);
      g_autofree char *closed = qy_instant_print (zone, incident->closed_at);

      qy_cli_answer_add (
          answer, (const char *[]){ incident->number, incident->kind, incident->title, problem,
                                    service, incident->reported_at, reported, incident->resolved_at,
                                    resolved, incident->closed_at, closed, incident->id });
    }
  if (list == NULL)
    return QY_EXIT_FAILED;
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

#define INC N_ ("INC")

const QyCliCommand qy_cli_incident_report = {
  .name = "incident report",
  .words = N_ ("CON TITLE …"),
  .min_words = 2,
  .max_words = -1,
  .summary = N_ ("somebody reports that something is wrong, or asks for something"),
  .run = run_report,
  .notes = qy_cli_incident_field_notes,
  .options = { { "at", N_ ("MOMENT"), N_ ("when it was reported (default: now)") } },
};

const QyCliCommand qy_cli_incident_list = {
  .name = "incident list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the incidents of a contract, the last report first"),
  .run = run_list,
  .options = {
    [LIST_FROM] = { "from", N_ ("YYYY-MM-DD"), N_ ("reported on this day or later") },
    [LIST_UNTIL] = { "until", N_ ("YYYY-MM-DD"), N_ ("reported on this day or earlier") },
  },
};

const QyCliCommand qy_cli_incident_show = {
  .name = "incident show",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("one incident: its clocks, who must know by when, what happened, and why"),
  .run = run_show,
};

const QyCliCommand qy_cli_incident_change = {
  .name = "incident change",
  .words = N_ ("INC FIELD=VALUE…"),
  .min_words = 2,
  .max_words = -1,
  .summary = N_ ("corrects an incident; an empty value forgets a field"),
  .run = run_change,
  .notes = qy_cli_incident_field_notes,
};

const QyCliCommand qy_cli_incident_remove = {
  .name = "incident remove",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("removes an incident that was reported by mistake"),
  .run = run_remove,
};
