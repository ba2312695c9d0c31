/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-incident.h"
#include "qy-cli-answer.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-cli-record.h"
#include "qy-moment-zone.h"

enum
{
  NEW_INCIDENT,
  NEW_PLAN,
  NEW_OCCURRENCE,
  NEW_DONE
};

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static QyServiceRecord *
record_of_incident (QyBook *book, const QyContract *contract, const char *word, GError **error)
{
  g_autofree char *id = qy_book_incident_find (book, word, error);
  g_autoptr (QyServiceRecord) record =
      id != NULL ? qy_book_service_record_from_incident (book, id, error) : NULL;

  if (record == NULL || g_str_equal (record->contract_id, contract->id))
    return g_steal_pointer (&record);
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND, _ ("%s has no incident “%s”"),
               contract->number, word);
  return NULL;
}

static QyServiceRecord *
begin_record (QyBook *book, const QyContract *contract, GStrv *options, GError **error)
{
  const char *incident = qy_cli_option (options, NEW_INCIDENT);
  const char *plan = qy_cli_option (options, NEW_PLAN);
  const char *occurrence = qy_cli_option (options, NEW_OCCURRENCE);

  if ((plan == NULL) != (occurrence == NULL) || (plan != NULL && incident != NULL))
    {
      qy_cli_usage_error (error,
                          _ ("A record is of an incident (--incident) or of a run of the plan "
                             "(--plan and --occurrence), or of neither"));
      return NULL;
    }
  if (incident != NULL)
    return record_of_incident (book, contract, incident, error);
  if (plan != NULL)
    return qy_book_service_record_from_plan (book, contract->id, plan, occurrence, error);
  return qy_service_record_new (contract->id, "fault", NULL);
}

static gboolean
assign_all (QyServiceRecord *record, const QyContract *contract, char **words, GError **error)
{
  g_autoptr (GTimeZone) zone = qy_moment_zone (contract->time_zone);

  for (char **word = words; *word != NULL; word++)
    if (!qy_cli_record_assign (record, zone, *word, error))
      return FALSE;
  return TRUE;
}

static QyExit
run_new (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (QyServiceRecord) record =
      contract != NULL ? begin_record (book, contract, options, error) : NULL;

  if (record == NULL || !assign_all (record, contract, words + 1, error))
    return QY_EXIT_FAILED;
  if (qy_cli_option (options, NEW_DONE) != NULL)
    set_text (&record->state, "done");
  if (!qy_book_service_record_put (book, record, error))
    return QY_EXIT_FAILED;
  return qy_cli_say_record (cli, record);
}

static QyExit
change (QyCli *cli, char **words, const char *state, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyServiceRecord) record = qy_cli_open_record (cli, words[0], &book, &contract, error);

  if (record == NULL || !assign_all (record, contract, words + 1, error))
    return QY_EXIT_FAILED;
  if (state != NULL && !g_str_equal (record->state, "signed"))
    set_text (&record->state, state);
  if (!qy_book_service_record_put (book, record, error))
    return QY_EXIT_FAILED;
  return qy_cli_say_record (cli, record);
}

static QyExit
run_set (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return change (cli, words, NULL, error);
}

static QyExit
run_finish (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return change (cli, words, "done", error);
}

static QyExit
say_again (QyCli *cli, QyBook *book, const char *id, GError **error)
{
  g_autoptr (QyServiceRecord) record = qy_book_service_record_get (book, id, error);

  return record != NULL ? qy_cli_say_record (cli, record) : QY_EXIT_FAILED;
}

static char *
signed_on (QyCli *cli, GStrv *options, guint index, GError **error)
{
  QyDate on = cli->today;

  return qy_cli_option_date ("on", qy_cli_option (options, index), &on, error) ? qy_date_to_iso (on)
                                                                               : NULL;
}

static QyExit
run_sign (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autofree char *on = signed_on (cli, options, 0, error);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyServiceRecord) record = NULL;

  if (on == NULL)
    return QY_EXIT_USAGE;
  record = qy_cli_open_record (cli, words[0], &book, &contract, error);
  if (record == NULL || !qy_book_service_record_sign (book, record->id, words[1], on, error))
    return QY_EXIT_FAILED;
  return say_again (cli, book, record->id, error);
}

static QyExit
run_scan (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autofree char *on = signed_on (cli, options, 0, error);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyServiceRecord) record = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *name = g_path_get_basename (words[1]);

  if (on == NULL)
    return QY_EXIT_USAGE;
  record = qy_cli_open_record (cli, words[0], &book, &contract, error);
  stream = record != NULL ? qy_cli_open_input (words[1], error) : NULL;
  if (stream == NULL
      || !qy_book_service_record_take_signed_copy (book, record->id, name, stream, on,
                                                   cli->cancellable, error))
    return QY_EXIT_FAILED;
  return say_again (cli, book, record->id, error);
}

static QyExit
run_unsign (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *reason = qy_cli_option (options, 0);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyServiceRecord) record = qy_cli_open_record (cli, words[0], &book, &contract, error);

  if (record == NULL
      || !qy_book_service_record_unsign (book, record->id, reason != NULL ? reason : "", error))
    return QY_EXIT_FAILED;
  return say_again (cli, book, record->id, error);
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyServiceRecord) record = qy_cli_open_record (cli, words[0], &book, &contract, error);

  if (record == NULL || !qy_book_service_record_remove (book, record->id, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_removed (cli, record->title, contract->number);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_record_new = {
  .name = "record new",
  .words = N_ ("CON [FIELD=VALUE]…"),
  .min_words = 1,
  .max_words = -1,
  .summary = N_ ("records a service: title=…, from=…, until=…, people=…, hours=2:30, problem=…"),
  .run = run_new,
  .options = { { "incident", N_ ("INCIDENT"), N_ ("of an incident, with what it says") },
               { "plan", N_ ("ROW"), N_ ("of a row of the maintenance plan") },
               { "occurrence", N_ ("RUN"), N_ ("and of this run of it, such as 2026-11") },
               { "done", NULL, N_ ("it is finished") } },
};

const QyCliCommand qy_cli_record_set = {
  .name = "record set",
  .words = N_ ("REC FIELD=VALUE…"),
  .min_words = 2,
  .max_words = -1,
  .summary = N_ ("changes a service record that is not signed"),
  .run = run_set,
};

const QyCliCommand qy_cli_record_finish = {
  .name = "record finish",
  .words = N_ ("REC [FIELD=VALUE]…"),
  .min_words = 1,
  .max_words = -1,
  .summary = N_ ("the service is done: the record can be signed, and its run of the plan is done"),
  .run = run_finish,
};

const QyCliCommand qy_cli_record_sign = {
  .name = "record sign",
  .words = N_ ("REC provider|client"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("one side signed; signed by both, the record cannot be changed"),
  .run = run_sign,
  .options = { { "on", N_ ("DATE"), N_ ("when (default: today)") } },
};

const QyCliCommand qy_cli_record_scan = {
  .name = "record scan",
  .words = N_ ("REC FILE"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("attaches the sheet that both signed; the record cannot be changed any more"),
  .run = run_scan,
  .options = { { "on", N_ ("DATE"), N_ ("when (default: today)") } },
};

const QyCliCommand qy_cli_record_unsign = {
  .name = "record unsign",
  .words = N_ ("REC"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes the signatures back"),
  .run = run_unsign,
  .options = { { "why", N_ ("REASON"), N_ ("the reason, for the history") } },
};

const QyCliCommand qy_cli_record_remove = {
  .name = "record remove",
  .words = N_ ("REC"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("removes a service record that is not signed"),
  .run = run_remove,
};
