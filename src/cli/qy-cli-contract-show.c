/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-attachment.h"
#include "qy-book-change.h"
#include "qy-book-evaluation.h"
#include "qy-book-issue.h"
#include "qy-book-term.h"
#include "qy-book-text.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"
#include "qy-governance-word.h"
#include "qy-governance.h"
#include "qy-word.h"

/* Everything "contract show" prints, loaded at once */
typedef struct
{
  QyBook *book; /* borrowed */
  QyContract *contract;
  QyDocument *document;
  GPtrArray *terms;
  GPtrArray *revisions;
  GPtrArray *signatures;
  GPtrArray *attachments;
} Dossier;

static void
dossier_clear (Dossier *dossier)
{
  g_clear_pointer (&dossier->contract, qy_contract_free);
  g_clear_object (&dossier->document);
  g_clear_pointer (&dossier->terms, g_ptr_array_unref);
  g_clear_pointer (&dossier->revisions, g_ptr_array_unref);
  g_clear_pointer (&dossier->signatures, g_ptr_array_unref);
  g_clear_pointer (&dossier->attachments, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dossier, dossier_clear)

static gboolean
dossier_load (Dossier *dossier, QyBook *book, const char *text, GError **error)
{
  dossier->book = book;
  dossier->contract = qy_book_contract_find (book, text, error);
  if (dossier->contract == NULL)
    return FALSE;
  dossier->document = qy_book_text_load (book, dossier->contract->id, error);
  dossier->terms =
      dossier->document != NULL ? qy_book_term_list (book, dossier->contract->id, error) : NULL;
  dossier->revisions =
      dossier->terms != NULL ? qy_book_revision_list (book, dossier->contract->id, error) : NULL;
  dossier->signatures = dossier->revisions != NULL
                            ? qy_book_signature_list (book, dossier->contract->id, error)
                            : NULL;
  dossier->attachments = dossier->signatures != NULL
                             ? qy_book_attachment_list (book, dossier->contract->id, error)
                             : NULL;
  return dossier->attachments != NULL;
}

static void
add_parties (JsonBuilder *builder, QyDocument *document)
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
      qy_cli_json_text (builder, "party", party->party_id);
      qy_cli_json_text (builder, "name", party->party != NULL ? party->party->name : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_fields (JsonBuilder *builder, QyDocument *document)
{
  GPtrArray *fields = qy_document_get_fields (document);

  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];
      const QyFieldValue *value = qy_document_get_value (document, field->key);
      g_autofree char *printed = qy_document_print_field (document, field->key, NULL, NULL);

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "key", field->key);
      qy_cli_json_text (builder, "label", field->label);
      qy_cli_json_text (builder, "type", qy_field_type_to_string (field->type));
      qy_cli_json_text (builder, "raw", value != NULL ? value->raw : NULL);
      qy_cli_json_text (builder, "printed",
                        value != NULL && value->state == QY_VALUE_SET ? printed : NULL);
      qy_cli_json_text (builder, "waiting_for", value != NULL ? value->waiting_for : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_terms (JsonBuilder *builder, const Dossier *dossier)
{
  json_builder_set_member_name (builder, "terms");
  json_builder_begin_array (builder);
  for (guint i = 0; i < dossier->terms->len; i++)
    {
      const QyTerm *term = dossier->terms->pdata[i];

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "kind", term->kind);
      qy_cli_json_text (builder, "clause", term->block_key);
      for (guint a = 0; a < term->attrs->len; a++)
        {
          const QyTermAttr *attr = term->attrs->pdata[a];

          qy_cli_json_text (builder, attr->attr, attr->field_key);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_revisions (JsonBuilder *builder, const Dossier *dossier)
{
  json_builder_set_member_name (builder, "revisions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < dossier->revisions->len; i++)
    {
      const QyRevision *revision = dossier->revisions->pdata[i];

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "revision");
      json_builder_add_int_value (builder, revision->n);
      qy_cli_json_text (builder, "sha256", revision->body_sha256);
      json_builder_set_member_name (builder, "pages");
      json_builder_add_int_value (builder, revision->pages);
      qy_cli_json_text (builder, "at", revision->issued_at);
      qy_cli_json_text (builder, "by", revision->issued_by);
      qy_cli_json_text (builder, "why", revision->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The label as the text prints it: 甲方, not A */
static const char *
label_text (QyDocument *document, const char *label)
{
  const QyDocumentParty *party = qy_document_find_party (document, label);

  return party != NULL ? party->label_text : label;
}

static void
add_signatures (JsonBuilder *builder, const Dossier *dossier)
{
  json_builder_set_member_name (builder, "signatures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const QySignature *signature = dossier->signatures->pdata[i];

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "label", label_text (dossier->document, signature->label));
      qy_cli_json_text (builder, "on", signature->signed_on);
      json_builder_set_member_name (builder, "voided");
      json_builder_add_boolean_value (builder, signature->voided);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (const Dossier *dossier)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const QyContract *contract = dossier->contract;

  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "id", contract->id);
  qy_cli_json_text (builder, "number", contract->number);
  qy_cli_json_text (builder, "title", contract->title);
  qy_cli_json_text (builder, "state", qy_contract_state_to_string (contract->state));
  qy_cli_json_text (builder, "signed_on", contract->signed_on);
  qy_cli_json_text (builder, "starts_on", contract->starts_on);
  qy_cli_json_text (builder, "ends_on", contract->ends_on);
  add_parties (builder, dossier->document);
  add_fields (builder, dossier->document);
  add_terms (builder, dossier);
  add_revisions (builder, dossier);
  add_signatures (builder, dossier);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static void
print_fields (QyDocument *document)
{
  GPtrArray *fields = qy_document_get_fields (document);

  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];
      const QyFieldValue *value = qy_document_get_value (document, field->key);
      g_autofree char *printed = qy_document_print_field (document, field->key, NULL, NULL);

      if (value == NULL || value->state == QY_VALUE_UNSET)
        qy_cli_print (_ ("  %s (%s): %s\n"), field->label, field->key,
                      field->required ? _ ("still to fill in") : "–");
      else if (value->state == QY_VALUE_WAITING)
        qy_cli_print (_ ("  %s (%s): waiting for %s\n"), field->label, field->key,
                      value->waiting_for);
      else
        qy_cli_print (_ ("  %s (%s): %s\n"), field->label, field->key, printed);
    }
}

/* What it led to, or what led to it. */
static void
print_governance (const Dossier *dossier)
{
  QyLanguage language = qy_language_of_interface ();
  const char *id = dossier->contract->id;
  g_autoptr (QyEvaluation) evaluation = qy_book_evaluation_latest (dossier->book, id, NULL);
  g_autoptr (QyChangeRequest) request = qy_book_change_of_amendment (dossier->book, id, NULL);
  g_autofree char *score = evaluation != NULL ? qy_score_print (evaluation->score) : NULL;

  if (request != NULL)
    qy_cli_print (_ ("Follows change request %s: %s\n"), request->number, request->title);
  if (evaluation != NULL)
    qy_cli_print (_ ("Evaluation of %s to %s: %s, %s, %s\n"), evaluation->from_day,
                  evaluation->until_day, score != NULL ? score : "–",
                  qy_governance_word (QY_WORDS_CONCLUSION, evaluation->conclusion, language),
                  qy_governance_word (QY_WORDS_ADVICE, evaluation->advice, language));
}

static void
print_text (const Dossier *dossier)
{
  const QyContract *contract = dossier->contract;
  GPtrArray *parties = qy_document_get_parties (dossier->document);

  qy_cli_print (_ ("%s  %s\n%s: %s\n"), contract->number, contract->title, _ ("State"),
                qy_contract_state_label (contract->state));
  if (contract->starts_on != NULL || contract->ends_on != NULL)
    qy_cli_print (_ ("%s: %s – %s\n"), _ ("Period"),
                  contract->starts_on != NULL ? contract->starts_on : "",
                  contract->ends_on != NULL ? contract->ends_on : "");
  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];

      qy_cli_print (_ ("%s: %s\n"), party->label_text,
                    party->party != NULL ? party->party->name : _ ("still to fill in"));
    }
  qy_cli_print ("%s\n", _ ("Fields:"));
  print_fields (dossier->document);
  for (guint i = 0; i < dossier->revisions->len; i++)
    {
      const QyRevision *revision = dossier->revisions->pdata[i];

      g_autofree char *who = qy_book_person_name (dossier->book, revision->issued_by);

      qy_cli_print (ngettext ("Revision %d: %s by %s, %d page, check code %.8s\n",
                              "Revision %d: %s by %s, %d pages, check code %.8s\n",
                              (gulong) revision->pages),
                    (int) revision->n, revision->issued_at, who, (int) revision->pages,
                    revision->body_sha256);
    }
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const QySignature *signature = dossier->signatures->pdata[i];

      qy_cli_print (signature->voided ? _ ("Signed by %s on %s (voided by a later revision)\n")
                                      : _ ("Signed by %s on %s\n"),
                    label_text (dossier->document, signature->label), signature->signed_on);
    }
  print_governance (dossier);
  for (guint i = 0; i < dossier->attachments->len; i++)
    qy_cli_print (_ ("Attachment: %s\n"),
                  ((const QyAttachment *) dossier->attachments->pdata[i])->name);
}

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_auto (Dossier) dossier = { 0 };

  if (book == NULL || !dossier_load (&dossier, book, words[0], error))
    return QY_EXIT_FAILED;
  if (cli->json)
    print_json (&dossier);
  else
    print_text (&dossier);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_contract_show = {
  .name = "contract show",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("one contract: parties, fields, terms, revisions, signatures"),
  .run = run_show,
};
