/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-analysis-json.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-review.h"
#include "qy-template-import.h"
#include "qy-text-analyze.h"
#include "qy-word.h"
#include "qy-analysis-words.h"

/* The analysis of the first template; further ones of the same file are members of "more". */
static void
print_json (GPtrArray *analyses)
{
  g_autoptr (JsonNode) first = qy_analysis_to_json (analyses->pdata[0]);
  g_autoptr (JsonArray) more = json_array_new ();

  for (guint i = 1; i < analyses->len; i++)
    json_array_add_element (more, qy_analysis_to_json (analyses->pdata[i]));
  if (analyses->len > 1)
    json_object_set_array_member (json_node_get_object (first), "more", g_steal_pointer (&more));
  qy_cli_print_json_node (first);
}

/* How sure an item is, in front of its line: nothing, one mark, or two */
static const char *
doubt_mark (QyCertainty certainty)
{
  static const char *const marks[] = {
    [QY_CERTAINTY_GUESS] = "??",
    [QY_CERTAINTY_LIKELY] = "? ",
    [QY_CERTAINTY_SURE] = "  ",
  };

  return marks[certainty];
}

static void
print_clauses (const QyAnalysis *analysis)
{
  qy_cli_print (_ ("Clauses (%u):\n"), analysis->clauses->len);
  for (guint i = 0; i < analysis->clauses->len; i++)
    {
      const QyAnalysisClause *clause = analysis->clauses->pdata[i];
      const char *body = clause->heading != NULL ? clause->heading : clause->text;
      g_autofree char *start = g_utf8_substring (body, 0, MIN (g_utf8_strlen (body, -1), 36));

      g_strdelimit (start, "\n\r\t", ' ');
      qy_cli_print ("%s%*s%s %s\n", doubt_mark (clause->certainty), (int) (clause->level - 1) * 2,
                    "", *clause->number != '\0' ? clause->number : "•", start);
    }
}

static void
print_blanks (const QyAnalysis *analysis)
{
  qy_cli_print (_ ("Blanks (%u):\n"), analysis->blanks->len);
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = analysis->blanks->pdata[i];

      qy_cli_print (_ ("%s%s: %s, line %u\n"), doubt_mark (blank->certainty),
                    blank->label != NULL ? blank->label : "–", qy_blank_kind_label (blank->kind),
                    blank->range.line);
    }
}

static void
print_terms (const QyAnalysis *analysis)
{
  qy_cli_print (_ ("Terms (%u):\n"), analysis->terms->len);
  for (guint i = 0; i < analysis->terms->len; i++)
    {
      const QyAnalysisTerm *term = analysis->terms->pdata[i];

      qy_cli_print (_ ("%s%s%s%s%s%s: %s\n"), doubt_mark (term->certainty),
                    qy_term_kind_label (term->kind), term->value != NULL ? " · " : "",
                    term->value != NULL ? qy_word (term->value) : "",
                    term->detail != NULL ? " · " : "",
                    term->detail != NULL ? qy_word (term->detail) : "", term->text);
    }
}

static void
print_remarks (const char *head, GPtrArray *remarks)
{
  if (remarks->len == 0)
    return;
  qy_cli_print ("%s\n", head);
  for (guint i = 0; i < remarks->len; i++)
    {
      const QyAnalysisRemark *remark = remarks->pdata[i];

      qy_cli_print (_ ("  line %u, %s: %s\n"), remark->range.line, remark->id, remark->text);
    }
}

static void
print_analysis (const QyAnalysis *analysis)
{
  qy_cli_print ("%s\n", analysis->title != NULL ? analysis->title : _ ("(no title)"));
  for (guint i = 0; i < analysis->parties->len; i++)
    {
      const QyAnalysisParty *party = analysis->parties->pdata[i];

      qy_cli_print (_ ("%s%s: %s%s%s\n"), doubt_mark (party->certainty), party->label,
                    qy_word (qy_role_to_string (party->role)),
                    party->role_text != NULL ? _ (", ") : "",
                    party->role_text != NULL ? party->role_text : "");
    }
  print_clauses (analysis);
  print_blanks (analysis);
  print_terms (analysis);
  print_remarks (_ ("Findings:"), analysis->findings);
  print_remarks (_ ("Notes to the drafter, kept apart:"), analysis->notes);
  print_remarks (_ ("Dropped:"), analysis->dropped);
  print_remarks (_ ("Repaired characters:"), analysis->normalised);
}

static guint
count_guesses (const QyAnalysis *analysis)
{
  guint n = 0;

  for (guint i = 0; i < analysis->clauses->len; i++)
    n += ((QyAnalysisClause *) analysis->clauses->pdata[i])->certainty == QY_CERTAINTY_GUESS;
  for (guint i = 0; i < analysis->blanks->len; i++)
    n += ((QyAnalysisBlank *) analysis->blanks->pdata[i])->certainty == QY_CERTAINTY_GUESS;
  for (guint i = 0; i < analysis->terms->len; i++)
    n += ((QyAnalysisTerm *) analysis->terms->pdata[i])->certainty == QY_CERTAINTY_GUESS;
  return n;
}

static QyExit
run_analyze (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (GBytes) bytes = qy_cli_read_file (words[0], error);
  g_autoptr (GPtrArray) analyses = bytes != NULL ? qy_text_analyze (bytes, words[0], error) : NULL;

  if (analyses == NULL)
    return QY_EXIT_FAILED;
  if (cli->json)
    {
      print_json (analyses);
      return QY_EXIT_DONE;
    }
  for (guint i = 0; i < analyses->len; i++)
    print_analysis (analyses->pdata[i]);
  qy_cli_print ("%s\n", _ ("? likely, ?? a guess: look at these before you import."));
  return QY_EXIT_DONE;
}

/* A file without a clause, a blank or a party is no contract, whatever it is. */
static gboolean
check_any (GPtrArray *analyses, const char *path, GError **error)
{
  for (guint i = 0; i < analyses->len; i++)
    {
      const QyAnalysis *analysis = analyses->pdata[i];

      if (analysis->clauses->len + analysis->blanks->len + analysis->parties->len > 0)
        return TRUE;
    }
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_FOREIGN,
               _ ("%s does not look like a contract: it has no clause, no blank and no party. "
                  "Nothing was stored."),
               path);
  return FALSE;
}

/* Replaces the reading of a file's only template by the corrected one. */
static gboolean
correct (GPtrArray *analyses, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = qy_cli_read_file (path, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (QyReview) review = NULL;
  g_autoptr (GPtrArray) corrections = NULL;
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes == NULL)
    return FALSE;
  if (analyses->len != 1)
    return qy_cli_usage_error (error, _ ("Corrections are for a file that holds one template"));
  review = qy_review_new (analyses->pdata[0]);
  if (json_parser_load_from_data (parser, data, (gssize) size, error))
    corrections = qy_corrections_from_json (json_parser_get_root (parser), error);
  if (corrections == NULL || !qy_review_correct_all (review, corrections, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  qy_analysis_unref (analyses->pdata[0]);
  analyses->pdata[0] = qy_analysis_ref (qy_review_get_analysis (review));
  return TRUE;
}

/* Stores every template of the file, or, when one is refused, says which were stored. */
static QyExit
run_import (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "title", N_ ("Title") },
    { "clauses", N_ ("Clauses"), QY_CELL_INT },
    { "blanks", N_ ("Blanks"), QY_CELL_INT },
    { "doubtful", N_ ("Doubtful"), QY_CELL_INT },
    { NULL, NULL },
  };
  g_autoptr (GBytes) bytes = qy_cli_read_file (words[0], error);
  g_autoptr (GPtrArray) analyses = bytes != NULL ? qy_text_analyze (bytes, words[0], error) : NULL;
  g_autoptr (QyBook) book =
      analyses != NULL ? qy_cli_open_book (cli, QY_BOOK_DEFAULT, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  const char *corrections = qy_cli_option (options, 1);
  gboolean fine = book != NULL && check_any (analyses, words[0], error)
                  && (corrections == NULL || correct (analyses, corrections, error));
  guint n_stored = 0;

  for (guint i = 0; fine && i < analyses->len; i++)
    {
      QyAnalysis *analysis = analyses->pdata[i];
      g_autoptr (QyTemplate) tmpl = qy_template_import (
          book, analysis, analyses->len == 1 ? qy_cli_option (options, 0) : NULL, NULL, error);
      g_autofree char *clauses = g_strdup_printf ("%u", analysis->clauses->len);
      g_autofree char *blanks = g_strdup_printf ("%u", analysis->blanks->len);
      g_autofree char *doubtful = g_strdup_printf ("%u", count_guesses (analysis));

      fine = tmpl != NULL;
      if (fine)
        {
          n_stored++;
          qy_cli_answer_add (answer,
                             (const char *[]){ tmpl->id, tmpl->title, clauses, blanks, doubtful });
        }
    }
  if (n_stored > 0)
    qy_cli_answer_print_list (answer, cli);
  return fine ? QY_EXIT_DONE : QY_EXIT_FAILED;
}

const QyCliCommand qy_cli_template_analyze = {
  .name = "template analyze",
  .words = N_ ("FILE"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("what is recognised in a text, without storing anything"),
  .run = run_analyze,
};

const QyCliCommand qy_cli_template_import = {
  .name = "template import",
  .words = N_ ("FILE"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("reads a text and stores every template it holds"),
  .run = run_import,
  .options = { { "title", N_ ("TITLE"), N_ ("another title than the text's own") },
               { "corrections", N_ ("FILE"), N_ ("what to read otherwise: a list in JSON") } },
};
