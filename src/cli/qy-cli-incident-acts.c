/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-commands.h"
#include "qy-cli-incident.h"
#include "qy-sla.h"

/* The first option of every act that has a moment of its own */
#define ACT_AT 0

enum
{
  STEP_NOTE = ACT_AT + 1,
};

enum
{
  CLOCK_WHY = ACT_AT + 1,
};

enum
{
  TOLD_TO = ACT_AT + 1,
  TOLD_BY,
};

enum
{
  NOTE_REMIND = ACT_AT + 1,
};

typedef gboolean (*IncidentAct) (
    const QyCliIncident *meant, char **words, GStrv *options, const char *at, GError **error);

static QyExit
run_act (QyCli *cli, char **words, GStrv *options, IncidentAct act, GError **error)
{
  g_auto (QyCliIncident) meant = { 0 };
  g_autofree char *at = NULL;

  if (!qy_cli_incident_open (cli, words[0], &meant, error)
      || !qy_cli_incident_take_at (meant.zone, "--at", qy_cli_option (options, ACT_AT), &at, error)
      || !act (&meant, words, options, at, error))
    return QY_EXIT_FAILED;
  return qy_cli_incident_show_stored (cli, &meant, error);
}

static QyExit
run_step (QyCli *cli, char **words, GStrv *options, const char *step, GError **error)
{
  g_auto (QyCliIncident) meant = { 0 };
  g_autofree char *at = NULL;

  if (!qy_cli_incident_open (cli, words[0], &meant, error)
      || !qy_cli_incident_take_at (meant.zone, "--at", qy_cli_option (options, ACT_AT), &at, error)
      || !qy_book_incident_step (meant.book, meant.id, step, at, qy_cli_option (options, STEP_NOTE),
                                 error))
    return QY_EXIT_FAILED;
  return qy_cli_incident_show_stored (cli, &meant, error);
}

static QyExit
run_ack (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_step (cli, words, options, "acknowledged", error);
}

static QyExit
run_onsite (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_step (cli, words, options, "onsite", error);
}

static QyExit
run_restore (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_step (cli, words, options, "restored", error);
}

static QyExit
run_plan (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_step (cli, words, options, "planned", error);
}

static QyExit
run_resolve (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_step (cli, words, options, "resolved", error);
}

static QyExit
run_confirm (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_step (cli, words, options, "confirmed", error);
}

static QyExit
run_close (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_step (cli, words, options, "closed", error);
}

static gboolean
reopen (const QyCliIncident *meant, char **words, GStrv *options, const char *at, GError **error)
{
  return qy_book_incident_reopen (meant->book, meant->id, at, qy_cli_option (options, CLOCK_WHY),
                                  error);
}

static QyExit
run_reopen (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_act (cli, words, options, reopen, error);
}

static gboolean
stop (const QyCliIncident *meant, char **words, GStrv *options, const char *at, GError **error)
{
  return qy_book_incident_pause (meant->book, meant->id, at, qy_cli_option (options, CLOCK_WHY),
                                 error);
}

static QyExit
run_pause (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_act (cli, words, options, stop, error);
}

static gboolean
resume (const QyCliIncident *meant, char **words, GStrv *options, const char *at, GError **error)
{
  return qy_book_incident_resume (meant->book, meant->id, at, error);
}

static QyExit
run_resume (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_act (cli, words, options, resume, error);
}

static gboolean
tell (const QyCliIncident *meant, char **words, GStrv *options, const char *at, GError **error)
{
  guint64 minutes = 0;

  if (!g_ascii_string_to_unsigned (words[1], 10, 1, G_MAXINT32, &minutes, NULL))
    return qy_cli_usage_error (error, _ ("The step is a number of minutes, not “%s”"), words[1]);
  return qy_book_incident_told (meant->book, meant->id, (gint64) minutes,
                                qy_cli_option (options, TOLD_TO), at,
                                qy_cli_option (options, TOLD_BY), error);
}

static QyExit
run_told (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_act (cli, words, options, tell, error);
}

static gboolean
write_down (
    const QyCliIncident *meant, char **words, GStrv *options, const char *at, GError **error)
{
  const char *whom = qy_cli_option (options, NOTE_REMIND);
  g_autoptr (QyIncidentEntry) entry = g_new0 (QyIncidentEntry, 1);

  entry->incident_id = g_strdup (meant->id);
  entry->kind = g_strdup (whom != NULL ? "reminder" : "note");
  entry->at = g_strdup (at);
  entry->audience = g_strdup (whom);
  entry->text = g_strdup (words[1]);
  return qy_book_incident_add_entry (meant->book, entry, error);
}

static QyExit
run_note (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_act (cli, words, options, write_down, error);
}

static QyExit
run_level (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (QyCliIncident) meant = { 0 };
  guint64 level = 0;

  if (!g_str_equal (words[1], "matrix")
      && !g_ascii_string_to_unsigned (words[1], 10, 1, QY_SLA_MAX_LEVELS, &level, NULL))
    {
      qy_cli_usage_error (error, _ ("The level is a number from 1 to %d or “matrix”, not “%s”"),
                          QY_SLA_MAX_LEVELS, words[1]);
      return QY_EXIT_USAGE;
    }
  if (!qy_cli_incident_open (cli, words[0], &meant, error)
      || !qy_book_incident_set_level (meant.book, meant.id, (int) level, qy_cli_option (options, 0),
                                      error))
    return QY_EXIT_FAILED;
  return qy_cli_incident_show_stored (cli, &meant, error);
}

#define INC N_ ("INC")
#define AT                                                                                         \
  {                                                                                                \
    "at", N_ ("MOMENT"), N_ ("when, such as 2026-11-20T09:00 (default: now)")                      \
  }
#define NOTE                                                                                       \
  {                                                                                                \
    "note", N_ ("TEXT"), N_ ("a remark")                                                           \
  }
#define WHY                                                                                        \
  {                                                                                                \
    "why", N_ ("TEXT"), N_ ("the reason; needed")                                                  \
  }

const QyCliCommand qy_cli_incident_ack = {
  .name = "incident ack",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("it was responded to"),
  .run = run_ack,
  .options = { [ACT_AT] = AT, [STEP_NOTE] = NOTE },
};

const QyCliCommand qy_cli_incident_onsite = {
  .name = "incident onsite",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("somebody has arrived on site"),
  .run = run_onsite,
  .options = { [ACT_AT] = AT, [STEP_NOTE] = NOTE },
};

const QyCliCommand qy_cli_incident_restore = {
  .name = "incident restore",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("basic function is back"),
  .run = run_restore,
  .options = { [ACT_AT] = AT, [STEP_NOTE] = NOTE },
};

const QyCliCommand qy_cli_incident_plan = {
  .name = "incident plan",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the plan to solve it was told"),
  .run = run_plan,
  .options = { [ACT_AT] = AT, [STEP_NOTE] = NOTE },
};

const QyCliCommand qy_cli_incident_resolve = {
  .name = "incident resolve",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("it is solved"),
  .run = run_resolve,
  .options = { [ACT_AT] = AT, [STEP_NOTE] = { "note", N_ ("TEXT"), N_ ("how it was solved") } },
};

const QyCliCommand qy_cli_incident_confirm = {
  .name = "incident confirm",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the client has confirmed that it is solved"),
  .run = run_confirm,
  .options = { [ACT_AT] = AT, [STEP_NOTE] = NOTE },
};

const QyCliCommand qy_cli_incident_close = {
  .name = "incident close",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("nothing is left to do"),
  .run = run_close,
  .options = { [ACT_AT] = AT, [STEP_NOTE] = NOTE },
};

const QyCliCommand qy_cli_incident_reopen = {
  .name = "incident reopen",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("it is not solved after all; the time since then does not count"),
  .run = run_reopen,
  .options = { [ACT_AT] = AT, [CLOCK_WHY] = WHY },
};

const QyCliCommand qy_cli_incident_pause = {
  .name = "incident pause",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("its clocks stop: the client must do something first"),
  .run = run_pause,
  .options = { [ACT_AT] = AT, [CLOCK_WHY] = WHY },
};

const QyCliCommand qy_cli_incident_resume = {
  .name = "incident resume",
  .words = INC,
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("its clocks go on"),
  .run = run_resume,
  .options = { [ACT_AT] = AT },
};

const QyCliCommand qy_cli_incident_told = {
  .name = "incident told",
  .words = N_ ("INC MINUTES"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("a step of the ladder was told to those it names"),
  .run = run_told,
  .options = {
    [ACT_AT] = AT,
    [TOLD_TO] = { "to", N_ ("WHOM"), N_ ("who was told (default: whom the ladder names)") },
    [TOLD_BY] = { "by", N_ ("WHO"), N_ ("who told them (default: you)") },
  },
};

const QyCliCommand qy_cli_incident_level = {
  .name = "incident level",
  .words = N_ ("INC LEVEL"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("the handling level by hand; “matrix” for that of the contract again"),
  .run = run_level,
  .options = { WHY },
};

const QyCliCommand qy_cli_incident_note = {
  .name = "incident note",
  .words = N_ ("INC TEXT"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("writes down what happened, or who was reminded of what"),
  .run = run_note,
  .options = {
    [ACT_AT] = AT,
    [NOTE_REMIND] = { "remind", N_ ("WHOM"), N_ ("it is a reminder to them, such as of a backup") },
  },
};
