/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-party.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-word.h"

static const QyCliColumn columns[] = {
  { "name", N_ ("Name") },
  { "kind", NULL },
  { "credit_code", N_ ("Credit code") },
  { "contact", N_ ("Contact") },
  { "phone", N_ ("Phone") },
  { "id", N_ ("Id"), QY_CELL_TEXT, 8 },
  { NULL, NULL },
};

static void
add_row (QyCliAnswer *answer, const QyParty *party)
{
  qy_cli_answer_add (answer, (const char *[]){ party->name, party->is_person ? "person" : "company",
                                               party->credit_code, party->contact, party->phone,
                                               party->id });
}

/* own=yes, own=no: not a text that contracts print, so no attribute of the others' kind */
static gboolean
set_own (QyParty *party, const char *value, GError **error)
{
  party->own = g_str_equal (value, "yes");
  return party->own || g_str_equal (value, "no")
         || qy_cli_usage_error (error, _ ("“own” is yes or no, not “%s”"), value);
}

static gboolean
set_attributes (QyParty *party, char **words, GError **error)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (!qy_cli_split_assignment (words[i], &name, &value, error))
        return FALSE;
      if (g_str_equal (name, "own"))
        {
          if (!set_own (party, value, error))
            return FALSE;
          continue;
        }
      if (!qy_party_set (party, name, *value != '\0' ? value : NULL))
        {
          g_autofree char *known = g_strjoinv (", ", (GStrv) qy_party_attributes ());

          return qy_cli_usage_error (error, _ ("A party has no “%s”; it has: %s, own"), name,
                                     known);
        }
    }
  return TRUE;
}

static void
show_party (QyCli *cli, const QyParty *party)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "id", party->id);
  qy_cli_json_text (builder, "kind", party->is_person ? "person" : "company");
  json_builder_set_member_name (builder, "own");
  json_builder_add_boolean_value (builder, party->own);
  for (const char *const *name = qy_party_attributes (); *name != NULL; name++)
    {
      const char *value = qy_party_get (party, *name);

      qy_cli_json_text (builder, *name, value);
      if (!cli->json && value != NULL)
        qy_cli_print (_ ("%s: %s\n"), qy_word (*name), value);
    }
  if (!cli->json && party->own)
    qy_cli_print (_ ("This is our own side\n"));
  json_builder_end_object (builder);
  if (cli->json)
    qy_cli_print_json (builder);
  else
    qy_cli_print (_ ("%s: %s\n"), _ ("Id"), party->id);
}

/* Two parties of one name are possible and nearly always a mistake: somebody has to say so. */
static gboolean
check_name (QyCli *cli, QyBook *book, const char *name, GError **error)
{
  g_autoptr (GPtrArray) parties = qy_book_party_list (book, error);
  g_autofree char *question = NULL;
  gboolean taken = FALSE;

  for (guint i = 0; parties != NULL && i < parties->len && !taken; i++)
    taken = g_strcmp0 (((const QyParty *) parties->pdata[i])->name, name) == 0;
  if (parties == NULL || !taken)
    return parties != NULL;
  question = g_strdup_printf (_ ("There is a party “%s” already. Add another one?"), name);
  if (qy_cli_confirm (cli, question))
    return TRUE;
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_CONSTRAINT,
               _ ("There is a party “%s” already; nothing was stored. --yes adds another one of "
                  "that name."),
               name);
  return FALSE;
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyParty) party = qy_party_new (NULL, words[0]);

  if (book == NULL)
    return QY_EXIT_FAILED;
  party->is_person = options[0] != NULL;
  g_strstrip (party->name);
  if (!set_attributes (party, words + 1, error) || !check_name (cli, book, party->name, error)
      || !qy_book_party_add (book, party, error))
    return QY_EXIT_FAILED;
  show_party (cli, party);
  return QY_EXIT_DONE;
}

static QyExit
run_set (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyParty) party = book != NULL ? qy_book_party_find (book, words[0], error) : NULL;

  if (party == NULL || !set_attributes (party, words + 1, error)
      || !qy_book_party_update (book, party, error))
    return QY_EXIT_FAILED;
  show_party (cli, party);
  return QY_EXIT_DONE;
}

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyParty) party = book != NULL ? qy_book_party_find (book, words[0], error) : NULL;

  if (party == NULL)
    return QY_EXIT_FAILED;
  show_party (cli, party);
  return QY_EXIT_DONE;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyParty) party = book != NULL ? qy_book_party_find (book, words[0], error) : NULL;

  if (party == NULL || !qy_book_party_remove (book, party->id, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_removed (cli, party->name, party->id);
  return QY_EXIT_DONE;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (GPtrArray) parties = book != NULL ? qy_book_party_list (book, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (parties == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < parties->len; i++)
    add_row (answer, parties->pdata[i]);
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static char *
attribute_notes (void)
{
  g_autofree char *known = g_strjoinv (" ", (GStrv) qy_party_attributes ());

  return g_strdup_printf (_ ("Attributes: %s; own=yes for our own side, own=no for others\n"),
                          known);
}

const QyCliCommand qy_cli_party_list = {
  .name = "party list",
  .summary = N_ ("all parties, in pinyin order"),
  .run = run_list,
};

const QyCliCommand qy_cli_party_show = {
  .name = "party show",
  .words = N_ ("PARTY"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("everything known of one party"),
  .run = run_show,
};

const QyCliCommand qy_cli_party_add = {
  .name = "party add",
  .words = N_ ("NAME [ATTRIBUTE=VALUE]…"),
  .min_words = 1,
  .max_words = -1,
  .summary = N_ ("a new company or person"),
  .run = run_add,
  .notes = attribute_notes,
  .options = { { "person", NULL, N_ ("it is a natural person") } },
};

const QyCliCommand qy_cli_party_set = {
  .name = "party set",
  .words = N_ ("PARTY ATTRIBUTE=VALUE…"),
  .min_words = 2,
  .max_words = -1,
  .summary = N_ ("changes what is known of a party; an empty value forgets it"),
  .run = run_set,
  .notes = attribute_notes,
};

const QyCliCommand qy_cli_party_remove = {
  .name = "party remove",
  .words = N_ ("PARTY"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("removes a party that no text names"),
  .run = run_remove,
};
