/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-answer.h"
#include "qy-cli-commands.h"
#include "qy-cli-governance.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-governance-word.h"
#include "qy-governance.h"

#define MOST_WEIGHT 1000

static const QyCliColumn score_columns[] = {
  { "n", N_ ("No."), QY_CELL_INT },
  { "indicator", N_ ("Indicator") },
  { "target", N_ ("Target") },
  { "value", N_ ("Value") },
  { "proposed", N_ ("Proposed"), QY_CELL_FIGURES },
  { "score", N_ ("Score"), QY_CELL_FIGURES },
  { "weight", N_ ("Weight"), QY_CELL_INT },
  { "note", N_ ("Remark") },
  { "id", NULL },
  { NULL, NULL },
};

static const QyCliColumn whole_columns[] = {
  { "kind", NULL },
  { NULL, N_ ("Kind") },
  { "from", N_ ("From") },
  { "until", N_ ("Until") },
  { "state", NULL },
  { NULL, N_ ("State") },
  { "score", N_ ("Score"), QY_CELL_FIGURES },
  { "conclusion", NULL },
  { NULL, N_ ("Conclusion") },
  { "advice", NULL },
  { NULL, N_ ("Advice") },
  { "done_on", N_ ("Done") },
  { "text", N_ ("Text") },
  { "improvements", N_ ("Improvements") },
  { "id", NULL },
  { NULL, NULL },
};

static const QyCliColumn list_columns[] = {
  { "kind", NULL },
  { NULL, N_ ("Kind") },
  { "from", N_ ("From") },
  { "until", N_ ("Until") },
  { "state", NULL },
  { NULL, N_ ("State") },
  { "score", N_ ("Score"), QY_CELL_FIGURES },
  { "conclusion", NULL },
  { NULL, N_ ("Conclusion") },
  { "advice", NULL },
  { NULL, N_ ("Advice") },
  { "done_on", N_ ("Done") },
  { "text", NULL },
  { "improvements", NULL },
  { "id", NULL },
  { NULL, NULL },
};

static void
add (QyCliAnswer *answer, const QyEvaluation *evaluation)
{
  QyLanguage language = qy_language_of_interface ();
  g_autofree char *score = qy_score_print (evaluation->score);

  qy_cli_answer_add (
      answer,
      (const char *[]){
          evaluation->kind,
          qy_governance_word (QY_WORDS_EVALUATION_KIND, evaluation->kind, language),
          evaluation->from_day, evaluation->until_day, evaluation->state,
          qy_governance_word (QY_WORDS_EVALUATION_STATE, evaluation->state, language), score,
          evaluation->conclusion,
          qy_governance_word (QY_WORDS_CONCLUSION, evaluation->conclusion, language),
          evaluation->advice, qy_governance_word (QY_WORDS_ADVICE, evaluation->advice, language),
          evaluation->done_on, evaluation->text, evaluation->improvements, evaluation->id });
}

static gboolean
print_scores (QyCli *cli, QyBook *book, const QyEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) scores = qy_book_evaluation_scores (book, evaluation->id, error);
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (score_columns);

  for (guint i = 0; scores != NULL && i < scores->len; i++)
    {
      const QyEvaluationScore *score = scores->pdata[i];
      g_autofree char *n = g_strdup_printf ("%u", i + 1);
      g_autofree char *proposed = qy_score_print (score->proposed);
      g_autofree char *given = qy_score_print (score->score);
      g_autofree char *weight = g_strdup_printf ("%d", (int) score->weight);

      qy_cli_answer_add (answer,
                         (const char *[]){ n, score->indicator, score->target, score->value,
                                           proposed, given, weight, score->note, score->id });
    }
  if (scores != NULL && (scores->len > 0 || cli->json))
    qy_cli_answer_print_list (answer, cli);
  return scores != NULL;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (GPtrArray) evaluations =
      contract != NULL ? qy_book_evaluation_list (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (list_columns);

  if (evaluations == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < evaluations->len; i++)
    add (answer, evaluations->pdata[i]);
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

enum
{
  SHOW_SCORES
};

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (QyEvaluation) evaluation =
      contract != NULL ? qy_cli_find_evaluation (book, contract, words[1], error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (whole_columns);
  gboolean scores_only = qy_cli_option (options, SHOW_SCORES) != NULL;

  if (evaluation == NULL)
    return QY_EXIT_FAILED;
  add (answer, evaluation);
  if (!scores_only)
    qy_cli_answer_print_one (answer, cli);
  if ((scores_only || !cli->json) && !print_scores (cli, book, evaluation, error))
    return QY_EXIT_FAILED;
  return QY_EXIT_DONE;
}

enum
{
  PROPOSE_KIND,
  PROPOSE_FROM,
  PROPOSE_UNTIL,
};

/* The last period of the kind that is over. */
static void
last_period (QyDate today, int months, QyDate *from, QyDate *until)
{
  QyDate first = { today.year, (today.month - 1) / months * months + 1, 1 };

  *until = qy_date_add_days (first, -1);
  *from = qy_date_add_months (first, -months);
}

static int
months_of (const char *kind)
{
  if (g_str_equal (kind, "year"))
    return 12;
  return g_str_equal (kind, "quarter") ? 3 : 6;
}

static QyExit
run_propose (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *kind = qy_cli_option (options, PROPOSE_KIND);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyEvaluation) evaluation = NULL;
  QyDate from, until;

  if (kind == NULL)
    kind = "half-year";
  last_period (cli->today, months_of (kind), &from, &until);
  if (!qy_cli_option_date ("from", qy_cli_option (options, PROPOSE_FROM), &from, error)
      || !qy_cli_option_date ("until", qy_cli_option (options, PROPOSE_UNTIL), &until, error))
    return QY_EXIT_USAGE;
  contract = qy_cli_open_contract (cli, words[0], &book, error);
  if (contract != NULL)
    evaluation = qy_book_evaluation_propose (book, contract->id, kind, from, until, error);
  if (evaluation == NULL)
    return QY_EXIT_FAILED;
  if (cli->json)
    qy_cli_answer_print_fact (cli, "id", evaluation->id);
  else if (!print_scores (cli, book, evaluation, error))
    return QY_EXIT_FAILED;
  return QY_EXIT_DONE;
}

enum
{
  SCORE_EVALUATION,
  SCORE_WEIGHT,
  SCORE_NOTE,
};

/* The line with that number, or a new one with that name. */
static QyEvaluationScore *
find_line (QyBook *book, const QyEvaluation *evaluation, const char *word, GError **error)
{
  g_autoptr (GPtrArray) scores = qy_book_evaluation_scores (book, evaluation->id, error);
  guint64 n;

  if (scores == NULL)
    return NULL;
  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &n, NULL))
    {
      if (n <= scores->len)
        return g_steal_pointer (&scores->pdata[n - 1]);
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                   _ ("The evaluation has no line %s; it has %u of them"), word, scores->len);
      return NULL;
    }
  return qy_evaluation_score_new (evaluation, word);
}

static QyExit
run_score (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyEvaluation) evaluation = NULL;
  g_autoptr (QyEvaluationScore) line = NULL;
  const char *note = qy_cli_option (options, SCORE_NOTE);
  gint64 points = -1, weight = 1;

  if (!qy_cli_take_number ("weight", qy_cli_option (options, SCORE_WEIGHT), 0, MOST_WEIGHT, &weight,
                           error))
    return QY_EXIT_USAGE;
  if (!qy_score_parse (words[2], &points, error))
    return QY_EXIT_FAILED;
  contract = qy_cli_open_contract (cli, words[0], &book, error);
  if (contract != NULL)
    evaluation =
        qy_cli_find_evaluation (book, contract, qy_cli_option (options, SCORE_EVALUATION), error);
  line = evaluation != NULL ? find_line (book, evaluation, words[1], error) : NULL;
  if (line == NULL)
    return QY_EXIT_FAILED;
  line->score = points;
  if (qy_cli_option (options, SCORE_WEIGHT) != NULL)
    line->weight = weight;
  if (note != NULL)
    {
      g_free (line->note);
      line->note = g_strdup (note);
    }
  if (!qy_book_evaluation_score_put (book, line, error))
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_print ("%s: %s %s\n", contract->number, line->indicator, words[2]);
  qy_cli_answer_print_fact (cli, "id", line->id);
  return QY_EXIT_DONE;
}

enum
{
  FINISH_EVALUATION,
  FINISH_TEXT,
  FINISH_IMPROVEMENTS,
};

static gboolean
write_texts (QyBook *book, QyEvaluation *evaluation, GStrv *options, GError **error)
{
  const char *text = qy_cli_option (options, FINISH_TEXT);
  const char *improvements = qy_cli_option (options, FINISH_IMPROVEMENTS);

  if (text == NULL && improvements == NULL)
    return TRUE;
  if (text != NULL)
    {
      g_free (evaluation->text);
      evaluation->text = g_strdup (text);
    }
  if (improvements != NULL)
    {
      g_free (evaluation->improvements);
      evaluation->improvements = g_strdup (improvements);
    }
  return qy_book_evaluation_put (book, evaluation, error);
}

static QyExit
run_finish (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (QyEvaluation) evaluation =
      contract != NULL ? qy_cli_find_evaluation (book, contract,
                                                 qy_cli_option (options, FINISH_EVALUATION), error)
                       : NULL;
  g_autoptr (QyEvaluation) done = NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (whole_columns);

  if (evaluation == NULL || !write_texts (book, evaluation, options, error)
      || !qy_book_evaluation_finish (book, evaluation->id, words[1], words[2], error))
    return QY_EXIT_FAILED;
  done = qy_book_evaluation_get (book, evaluation->id, error);
  if (done == NULL)
    return QY_EXIT_FAILED;
  add (answer, done);
  qy_cli_answer_print_one (answer, cli);
  return QY_EXIT_DONE;
}

enum
{
  SHEET_TO
};

static QyExit
run_sheet (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *to = qy_cli_option (options, SHEET_TO);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyEvaluation) evaluation = NULL;
  g_autoptr (QyDocument) sheet = NULL;

  if (to == NULL)
    {
      qy_cli_usage_error (error, _ ("Say where it is written, with --to FILE"));
      return QY_EXIT_USAGE;
    }
  contract = qy_cli_open_contract (cli, words[0], &book, error);
  evaluation = contract != NULL ? qy_cli_find_evaluation (book, contract, words[1], error) : NULL;
  sheet = evaluation != NULL ? qy_book_evaluation_sheet (book, evaluation->id, error) : NULL;
  if (sheet == NULL || !qy_cli_write_sheet (cli, sheet, to, error))
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_print ("%s: %s\n", contract->number, to);
  qy_cli_answer_print_fact (cli, "id", evaluation->id);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_evaluate_sheet = {
  .name = "evaluate sheet",
  .words = N_ ("CON [DAY]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("the evaluation as a PDF to sign"),
  .run = run_sheet,
  .options = { [SHEET_TO] = { "to", N_ ("FILE"), N_ ("the PDF that is written") } },
};

const QyCliCommand qy_cli_evaluate_propose = {
  .name = "evaluate propose",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("a draft for a period, with the scores that follow from the data"),
  .run = run_propose,
  .options = {
    [PROPOSE_KIND] = { "kind", N_ ("KIND"), N_ ("quarter, half-year (the default), year or other") },
    [PROPOSE_FROM] = { "from", N_ ("YYYY-MM-DD"), N_ ("first day (default: of the last period that is over)") },
    [PROPOSE_UNTIL] = { "until", N_ ("YYYY-MM-DD"), N_ ("last day") },
  },
};

const QyCliCommand qy_cli_evaluate_score = {
  .name = "evaluate score",
  .words = N_ ("CON LINE SCORE"),
  .min_words = 3,
  .max_words = 3,
  .summary = N_ ("gives a line its score, from 0 to 100; a name instead of a number adds a line"),
  .run = run_score,
  .options = {
    [SCORE_EVALUATION] = { "evaluation", N_ ("DAY"), N_ ("the beginning of its first day (default: the last one)") },
    [SCORE_WEIGHT] = { "weight", N_ ("N"), N_ ("how much the line counts") },
    [SCORE_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_evaluate_finish = {
  .name = "evaluate finish",
  .words = N_ ("CON RESULT ADVICE"),
  .min_words = 3,
  .max_words = 3,
  .summary = N_ ("final: excellent, good, acceptable or poor; renew, renegotiate, end or open"),
  .run = run_finish,
  .options = {
    [FINISH_EVALUATION] = { "evaluation", N_ ("DAY"), N_ ("the beginning of its first day (default: the last one)") },
    [FINISH_TEXT] = { "text", N_ ("TEXT"), N_ ("the evaluation in words") },
    [FINISH_IMPROVEMENTS] = { "improvements", N_ ("TEXT"), N_ ("what is to be improved") },
  },
};

const QyCliCommand qy_cli_evaluate_list = {
  .name = "evaluate list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the evaluations of a contract, by day"),
  .run = run_list,
};

const QyCliCommand qy_cli_evaluate_show = {
  .name = "evaluate show",
  .words = N_ ("CON [DAY]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("one evaluation (the beginning of its first day; else the last one)"),
  .run = run_show,
  .options = { [SHOW_SCORES] = { "scores", NULL, N_ ("only its scores") } },
};
