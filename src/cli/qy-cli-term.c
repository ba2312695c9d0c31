/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-term.h"
#include "qy-book-text.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-printed.h"

/* Whose terms a call is about. */
typedef struct
{
  QyBook *book;
  char *id;
  QyDocument *document;
  GPtrArray *terms;
  GHashTable *names; /* (nullable) block key → how the text refers to it */
} Holder;

static void
holder_clear (Holder *holder)
{
  g_clear_pointer (&holder->names, g_hash_table_unref);
  g_clear_pointer (&holder->terms, g_ptr_array_unref);
  g_clear_object (&holder->document);
  g_free (holder->id);
  g_clear_object (&holder->book);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Holder, holder_clear)

static gboolean
holder_load (Holder *holder, QyCli *cli, const char *text, GError **error)
{
  holder->book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  holder->id = holder->book != NULL ? qy_cli_find_holder (holder->book, text, NULL, error) : NULL;
  holder->document =
      holder->id != NULL ? qy_book_text_load (holder->book, holder->id, error) : NULL;
  holder->terms =
      holder->document != NULL ? qy_book_term_list (holder->book, holder->id, error) : NULL;
  if (holder->terms == NULL)
    return FALSE;
  holder->names = qy_document_dup_references (holder->document, NULL);
  return TRUE;
}

static const char *
clause_name (const Holder *holder, const QyTerm *term)
{
  return holder->names != NULL && term->block_key != NULL
             ? g_hash_table_lookup (holder->names, term->block_key)
             : NULL;
}

static const char *
kind_label (const QyTerm *term)
{
  QyTermKind kind;

  return qy_term_kind_from_name (term->kind, &kind) ? qy_term_kind_label (kind) : term->kind;
}

static const char *
attr_label (const QyTerm *term, const QyTermAttr *attr)
{
  QyTermKind kind;
  int at =
      qy_term_kind_from_name (term->kind, &kind) ? qy_term_kind_attr_index (kind, attr->attr) : -1;

  return at >= 0 ? qy_term_attr_label (&qy_term_kind_attrs (kind, NULL)[at]) : attr->attr;
}

static gboolean
is_shown (const Holder *holder, const QyTermAttr *attr)
{
  return qy_document_find_use (holder->document, attr->field_key) != NULL;
}

static void
add_attr (JsonBuilder *builder, const Holder *holder, const QyTermAttr *attr)
{
  const QyFieldValue *value = qy_document_get_value (holder->document, attr->field_key);
  g_autofree char *printed =
      value != NULL && value->state == QY_VALUE_SET
          ? qy_document_print_field (holder->document, attr->field_key, NULL, NULL)
          : NULL;

  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "attribute", attr->attr);
  qy_cli_json_text (builder, "field", attr->field_key);
  qy_cli_json_text (builder, "raw", value != NULL ? value->raw : NULL);
  qy_cli_json_text (builder, "printed", printed);
  qy_cli_json_text (builder, "waiting_for", value != NULL ? value->waiting_for : NULL);
  json_builder_set_member_name (builder, "in_text");
  json_builder_add_boolean_value (builder, is_shown (holder, attr));
  json_builder_end_object (builder);
}

static void
print_as_json (const Holder *holder)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < holder->terms->len; i++)
    {
      const QyTerm *term = holder->terms->pdata[i];

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "id", term->id);
      qy_cli_json_text (builder, "kind", term->kind);
      qy_cli_json_text (builder, "clause", term->block_key);
      qy_cli_json_text (builder, "number", clause_name (holder, term));
      json_builder_set_member_name (builder, "states");
      json_builder_begin_array (builder);
      for (guint a = 0; a < term->attrs->len; a++)
        add_attr (builder, holder, term->attrs->pdata[a]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  qy_cli_print_json (builder);
}

/* What a template states its contracts begin with. */
static char *
print_default (const Holder *holder, const char *field_key)
{
  const QyField *field = qy_document_find_field (holder->document, field_key);

  if (field == NULL || field->default_raw == NULL
      || qy_document_get_kind (holder->document) != QY_DOCUMENT_TEMPLATE)
    return NULL;
  return qy_value_print (field->type, field->default_raw, NULL,
                         qy_document_get_language (holder->document), NULL);
}

static void
print_attr (const Holder *holder, const QyTerm *term, const QyTermAttr *attr)
{
  const QyFieldValue *value = qy_document_get_value (holder->document, attr->field_key);
  g_autofree char *printed =
      value != NULL ? qy_document_print_field (holder->document, attr->field_key, NULL, NULL)
                    : print_default (holder, attr->field_key);

  if (printed == NULL || *printed == '\0')
    qy_cli_print (_ ("   %s (%s): not stated yet\n"), attr_label (term, attr), attr->attr);
  else if (is_shown (holder, attr))
    qy_cli_print (_ ("   %s (%s): %s\n"), attr_label (term, attr), attr->attr, printed);
  else
    qy_cli_print (_ ("   %s (%s): %s, in no text\n"), attr_label (term, attr), attr->attr, printed);
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Holder) holder = { 0 };

  if (!holder_load (&holder, cli, words[0], error))
    return QY_EXIT_FAILED;
  if (cli->json)
    {
      print_as_json (&holder);
      return QY_EXIT_DONE;
    }
  for (guint i = 0; i < holder.terms->len; i++)
    {
      const QyTerm *term = holder.terms->pdata[i];
      const char *name = clause_name (&holder, term);

      if (name != NULL)
        qy_cli_print ("%u. %s (%s)\n", i + 1, kind_label (term), name);
      else
        qy_cli_print ("%u. %s\n", i + 1, kind_label (term));
      for (guint a = 0; a < term->attrs->len; a++)
        print_attr (&holder, term, term->attrs->pdata[a]);
    }
  return QY_EXIT_DONE;
}

static gboolean
read_kind (const char *word, QyTermKind *kind, GError **error)
{
  g_autoptr (GString) known = NULL;

  if (qy_term_kind_from_name (word, kind))
    return TRUE;
  known = g_string_new (NULL);
  for (guint i = 0; i < QY_N_TERM_KINDS; i++)
    g_string_append_printf (known, " %s", qy_term_kind_get_name ((QyTermKind) i));
  return qy_cli_usage_error (error, _ ("“%s” is no kind of term; kinds are:%s"), word, known->str);
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) values = qy_cli_assignments (words + 2, kept, error);
  g_auto (Holder) holder = { 0 };
  g_autofree char *id = NULL;
  QyTermKind kind;

  if (values == NULL || !read_kind (words[1], &kind, error))
    return QY_EXIT_USAGE;
  if (!holder_load (&holder, cli, words[0], error))
    return QY_EXIT_FAILED;
  id = qy_book_term_add_stated (holder.book, holder.id, kind, qy_cli_option (options, 0),
                                (const QyAssignment *) values->data, values->len, error);
  if (id == NULL)
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "id", id);
  return QY_EXIT_DONE;
}

/* The place of the term in the list, its id or the beginning of it, or its kind if no other has it.
 */
static gboolean
is_meant (const QyTerm *term, guint place, const char *word)
{
  g_autofree char *number = g_strdup_printf ("%u", place);
  QyTermKind kind;

  return g_str_equal (word, number) || g_str_equal (term->kind, word)
         || (qy_term_kind_from_name (term->kind, &kind)
             && g_str_equal (qy_term_kind_label (kind), word))
         || (strlen (word) >= 4 && g_str_has_prefix (term->id, word));
}

static const QyTerm *
find_term (const Holder *holder, const char *word, GError **error)
{
  const QyTerm *found = NULL;
  guint n = 0;

  for (guint i = 0; i < holder->terms->len; i++)
    if (is_meant (holder->terms->pdata[i], i + 1, word))
      {
        found = holder->terms->pdata[i];
        n++;
      }
  if (n == 1)
    return found;
  if (n == 0)
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("No term “%s” here; “qiyuectl term list” numbers them"), word);
  else
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_AMBIGUOUS,
                 _ ("%u terms are “%s” here; name one by its number in “qiyuectl term list”"), n,
                 word);
  return NULL;
}

static QyExit
run_set (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) values = qy_cli_assignments (words + 2, kept, error);
  g_auto (Holder) holder = { 0 };
  const QyTerm *term = NULL;

  if (values == NULL)
    return QY_EXIT_USAGE;
  if (!holder_load (&holder, cli, words[0], error)
      || (term = find_term (&holder, words[1], error)) == NULL
      || !qy_book_term_state_all (holder.book, holder.id, term->id,
                                  (const QyAssignment *) values->data, values->len, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "id", term->id);
  return QY_EXIT_DONE;
}

static void
rebind (QyTerm *term, const QyAssignment *binding, QyDocument *document)
{
  const QyField *field =
      *binding->value != '\0' ? qy_document_find_field (document, binding->value) : NULL;

  for (guint i = term->attrs->len; i > 0; i--)
    if (g_str_equal (((QyTermAttr *) term->attrs->pdata[i - 1])->attr, binding->name))
      g_ptr_array_remove_index (term->attrs, i - 1);
  if (*binding->value != '\0')
    qy_term_bind (term, binding->name, field != NULL ? field->key : binding->value);
}

static QyExit
run_bind (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) bindings = qy_cli_assignments (words + 2, kept, error);
  g_auto (Holder) holder = { 0 };
  QyTerm *term = NULL;

  if (bindings == NULL)
    return QY_EXIT_USAGE;
  if (!holder_load (&holder, cli, words[0], error)
      || (term = (QyTerm *) find_term (&holder, words[1], error)) == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < bindings->len; i++)
    rebind (term, &g_array_index (bindings, QyAssignment, i), holder.document);
  if (!qy_book_term_put (holder.book, term, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "id", term->id);
  return QY_EXIT_DONE;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Holder) holder = { 0 };
  const QyTerm *term = NULL;

  if (!holder_load (&holder, cli, words[0], error)
      || (term = find_term (&holder, words[1], error)) == NULL
      || !qy_book_term_remove (holder.book, term->id, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_removed (cli, kind_label (term), holder.id);
  return QY_EXIT_DONE;
}

static char *
kinds_notes (void)
{
  GString *out = g_string_new (_ ("Kinds and what each states; choices by their word or text:\n"));

  for (guint i = 0; i < QY_N_TERM_KINDS; i++)
    {
      guint n;
      const QyTermAttrKind *attrs = qy_term_kind_attrs ((QyTermKind) i, &n);

      g_string_append_printf (out, "  %s (%s):", qy_term_kind_get_name ((QyTermKind) i),
                              qy_term_kind_label ((QyTermKind) i));
      for (guint a = 0; a < n; a++)
        g_string_append_printf (out, " %s", attrs[a].name);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static char *
term_notes (void)
{
  return g_strdup (_ ("TERM is its number in “term list”, its kind when there is only one, or its "
                      "id.\n"));
}

const QyCliCommand qy_cli_term_list = {
  .name = "term list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("what a contract or template provides, and which clause states it"),
  .run = run_list,
};

const QyCliCommand qy_cli_term_add = {
  .name = "term add",
  .words = N_ ("CON KIND [ATTR=VALUE]…"),
  .min_words = 2,
  .max_words = -1,
  .summary = N_ ("a further term; what no field states yet becomes a field that no text shows"),
  .run = run_add,
  .notes = kinds_notes,
  .options = { { "clause", N_ ("KEY"), N_ ("the block that states it") } },
};

const QyCliCommand qy_cli_term_set = {
  .name = "term set",
  .words = N_ ("CON TERM ATTR=VALUE…"),
  .min_words = 3,
  .max_words = -1,
  .summary = N_ ("changes what a term states, and with it the text; an empty value clears it"),
  .run = run_set,
  .notes = term_notes,
};

const QyCliCommand qy_cli_term_bind = {
  .name = "term bind",
  .words = N_ ("CON TERM ATTR=FIELD…"),
  .min_words = 3,
  .max_words = -1,
  .summary = N_ ("says which field of the text states an attribute; an empty field releases it"),
  .run = run_bind,
  .notes = term_notes,
};

const QyCliCommand qy_cli_term_remove = {
  .name = "term remove",
  .words = N_ ("CON TERM"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("forgets a term; the fields and their values stay"),
  .run = run_remove,
  .notes = term_notes,
};
