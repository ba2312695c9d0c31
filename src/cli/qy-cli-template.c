/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-body.h"
#include "qy-book-template.h"
#include "qy-book-text.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-word.h"

static const QyCliColumn columns[] = {
  { "id", N_ ("Id"), QY_CELL_TEXT, 8 },
  { "title", N_ ("Title") },
  { "category", N_ ("Category") },
  { "published", N_ ("Published"), QY_CELL_BOOL },
  { NULL, NULL },
};

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (GPtrArray) templates = book != NULL ? qy_book_template_list (book, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (templates == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < templates->len; i++)
    {
      const QyTemplate *tmpl = templates->pdata[i];

      qy_cli_answer_add (answer, (const char *[]){ tmpl->id, tmpl->title, tmpl->category,
                                                   tmpl->published ? "true" : "false" });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static void
add_template_fields (JsonBuilder *builder, QyDocument *document)
{
  GPtrArray *fields = qy_document_get_fields (document);

  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "key", field->key);
      qy_cli_json_text (builder, "label", field->label);
      qy_cli_json_text (builder, "type", qy_field_type_to_string (field->type));
      json_builder_set_member_name (builder, "required");
      json_builder_add_boolean_value (builder, field->required);
      qy_cli_json_text (builder, "note", field->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_template_parties (JsonBuilder *builder, QyDocument *document)
{
  GPtrArray *parties = qy_document_get_parties (document);

  json_builder_set_member_name (builder, "parties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "label", party->label_text);
      qy_cli_json_text (builder, "role", qy_role_to_string (party->role));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_template (const QyTemplate *tmpl, QyDocument *document, const char *text)
{
  GPtrArray *fields = qy_document_get_fields (document);

  GPtrArray *parties = qy_document_get_parties (document);

  qy_cli_print ("%s  %s\n%s\n", tmpl->title, tmpl->id, _ ("Parties:"));
  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];

      qy_cli_print (_ ("  %s (%s)\n"), party->label_text,
                    qy_word (qy_role_to_string (party->role)));
    }
  qy_cli_print ("%s\n", _ ("Fields, * required:"));
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];

      qy_cli_print (_ ("  %s (%s, %s)%s\n"), field->label, field->key,
                    qy_field_type_label (field->type), field->required ? " *" : "");
    }
  qy_cli_print ("\n%s\n", text);
}

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyTemplate) tmpl = book != NULL ? qy_book_template_find (book, words[0], error) : NULL;
  g_autoptr (QyDocument) document = tmpl != NULL ? qy_book_text_load (book, tmpl->id, error) : NULL;
  g_autoptr (QyPrinted) printed =
      document != NULL ? qy_document_print (document, QY_PRINT_NOTES, error) : NULL;
  g_autofree char *text = printed != NULL ? qy_printed_to_text (printed) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (text == NULL)
    return QY_EXIT_FAILED;
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "id", tmpl->id);
  qy_cli_json_text (builder, "title", tmpl->title);
  qy_cli_json_text (builder, "source", tmpl->source_name);
  add_template_parties (builder, document);
  add_template_fields (builder, document);
  qy_cli_json_text (builder, "text", text);
  json_builder_end_object (builder);
  if (cli->json)
    qy_cli_print_json (builder);
  else
    print_template (tmpl, document, text);
  return QY_EXIT_DONE;
}

static QyExit
run_publish (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyTemplate) tmpl = book != NULL ? qy_book_template_find (book, words[0], error) : NULL;
  gint64 version =
      tmpl != NULL ? qy_book_template_publish (book, tmpl->id, qy_cli_option (options, 0), error)
                   : 0;

  if (version == 0)
    return QY_EXIT_FAILED;
  qy_cli_answer_print_version (cli, tmpl->title, version);
  return QY_EXIT_DONE;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyTemplate) tmpl = book != NULL ? qy_book_template_find (book, words[0], error) : NULL;

  if (tmpl == NULL || !qy_book_template_remove (book, tmpl->id, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_removed (cli, tmpl->title, tmpl->id);
  return QY_EXIT_DONE;
}

static QyExit
run_export (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *to = qy_cli_option (options, 0);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyTemplate) tmpl = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autofree char *body = NULL;

  if (to == NULL)
    {
      qy_cli_usage_error (error, _ ("Name the file to write with --to"));
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  tmpl = book != NULL ? qy_book_template_find (book, words[0], error) : NULL;
  document = tmpl != NULL ? qy_book_text_load (book, tmpl->id, error) : NULL;
  body = document != NULL ? qy_body_write (document, FALSE, error) : NULL;
  if (body == NULL || !qy_cli_write_file (to, body, strlen (body), error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "file", to);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_template_list = {
  .name = "template list",
  .max_words = 0,
  .summary = N_ ("all templates"),
  .run = run_list,
};

const QyCliCommand qy_cli_template_show = {
  .name = "template show",
  .words = N_ ("TPL"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("a template's fields and text"),
  .run = run_show,
};

const QyCliCommand qy_cli_template_publish = {
  .name = "template publish",
  .words = N_ ("TPL"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("freezes its text as the next version; contracts are made from the latest one"),
  .run = run_publish,
  .options = { { "why", N_ ("TEXT"), N_ ("what is new") } },
};

const QyCliCommand qy_cli_template_export = {
  .name = "template export",
  .words = N_ ("TPL"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("its text with fields and numbering as an XML document"),
  .run = run_export,
  .options = { { "to", N_ ("FILE"), N_ ("where to") } },
};

const QyCliCommand qy_cli_template_remove = {
  .name = "template remove",
  .words = N_ ("TPL"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("removes a template that was never published nor used"),
  .run = run_remove,
};
