/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-json.h"

#define FIRST_WORDS 24 /* characters of `starts_with` */

static void
add_string (JsonBuilder *json, const char *name, const char *value)
{
  json_builder_set_member_name (json, name);
  if (value != NULL)
    json_builder_add_string_value (json, value);
  else
    json_builder_add_null_value (json);
}

static void
add_int (JsonBuilder *json, const char *name, gint64 value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, value);
}

static void
add_place (JsonBuilder *json, QyCertainty certainty, QySourceRange range)
{
  add_string (json, "certainty", qy_certainty_to_string (certainty));
  json_builder_set_member_name (json, "source");
  json_builder_begin_object (json);
  add_int (json, "start", (gint64) range.start);
  add_int (json, "end", (gint64) range.end);
  add_int (json, "line", range.line);
  json_builder_end_object (json);
}

static void
begin_list (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

static void
add_parties (JsonBuilder *json, QyAnalysis *self)
{
  begin_list (json, "parties");
  for (guint i = 0; i < self->parties->len; i++)
    {
      const QyAnalysisParty *party = g_ptr_array_index (self->parties, i);

      json_builder_begin_object (json);
      add_string (json, "label", party->label);
      add_string (json, "role", qy_role_to_string (party->role));
      add_string (json, "role_text", party->role_text);
      begin_list (json, "blank_fields");
      for (guint j = 0; j < party->blank_fields->len; j++)
        json_builder_add_string_value (json, g_ptr_array_index (party->blank_fields, j));
      json_builder_end_array (json);
      add_place (json, party->certainty, party->range);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_clauses (JsonBuilder *json, QyAnalysis *self)
{
  begin_list (json, "clauses");
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const QyAnalysisClause *clause = g_ptr_array_index (self->clauses, i);

      if (clause->is_out)
        continue;
      json_builder_begin_object (json);
      add_int (json, "level", clause->level);
      add_string (json, "number", clause->number);
      if (clause->heading != NULL)
        add_string (json, "heading", clause->heading);
      else
        {
          g_autofree char *first = g_utf8_substring (
              clause->text, 0, MIN (FIRST_WORDS, g_utf8_strlen (clause->text, -1)));

          add_string (json, "starts_with", first);
        }
      add_string (json, "style", qy_number_style_to_string (clause->style));
      add_place (json, clause->certainty, clause->range);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_blanks (JsonBuilder *json, QyAnalysis *self)
{
  begin_list (json, "blanks");
  for (guint i = 0; i < self->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = g_ptr_array_index (self->blanks, i);

      json_builder_begin_object (json);
      add_string (json, "text", blank->text);
      add_string (json, "kind", qy_blank_kind_to_string (blank->kind));
      add_string (json, "near", blank->near);
      add_string (json, "label", blank->label);
      if (blank->pair >= 0)
        add_int (json, "pair", blank->pair);
      if (blank->party >= 0)
        add_int (json, "party", blank->party);
      if (blank->clause >= 0)
        add_int (json, "clause", blank->clause);
      add_place (json, blank->certainty, blank->range);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/* Names of a term's members beside its text, by kind. */
static const struct
{
  const char *value;
  const char *detail;
  gboolean is_list;
} members[] = {
  [QY_TERM_SERVICE_PERIOD] = { "kind", NULL, FALSE },
  [QY_TERM_RENEWAL] = { "kind", "notice", FALSE },
  [QY_TERM_CONFIDENTIALITY] = { "survival", NULL, FALSE },
  [QY_TERM_FEE] = { "kind", NULL, TRUE },
  [QY_TERM_PAYMENT_DEADLINE] = { NULL, NULL, TRUE },
  [QY_TERM_PENALTY] = { "party", "formula", TRUE },
  [QY_TERM_SLA] = { "metric", "value", TRUE },
  [QY_TERM_DISPUTE] = { "kind", "place", FALSE },
  [QY_TERM_COPIES] = { NULL, NULL, FALSE },
  [QY_TERM_EFFECTIVE] = { NULL, NULL, FALSE },
};

static void
add_term (JsonBuilder *json, const QyAnalysisTerm *term)
{
  json_builder_begin_object (json);
  if (members[term->kind].value != NULL)
    add_string (json, members[term->kind].value, term->value);
  if (members[term->kind].detail != NULL)
    add_string (json, members[term->kind].detail, term->detail);
  if (term->kind == QY_TERM_SLA)
    add_string (json, "severity", term->severity);
  add_string (json, "text", term->text);
  if (term->clause >= 0)
    add_int (json, "clause", term->clause);
  add_place (json, term->certainty, term->range);
  json_builder_end_object (json);
}

static void
add_terms (JsonBuilder *json, QyAnalysis *self)
{
  json_builder_set_member_name (json, "terms");
  json_builder_begin_object (json);
  for (guint kind = 0; kind < G_N_ELEMENTS (members); kind++)
    {
      guint n = 0;

      json_builder_set_member_name (json, qy_term_kind_to_string ((QyTermKind) kind));
      if (members[kind].is_list)
        json_builder_begin_array (json);
      for (guint i = 0; i < self->terms->len; i++)
        {
          const QyAnalysisTerm *term = g_ptr_array_index (self->terms, i);

          if (term->kind == kind && (members[kind].is_list || n == 0))
            {
              add_term (json, term);
              n++;
            }
        }
      if (members[kind].is_list)
        json_builder_end_array (json);
      else if (n == 0)
        json_builder_add_null_value (json);
    }
  json_builder_end_object (json);
}

static void
add_remarks (JsonBuilder *json, const char *name, GPtrArray *remarks)
{
  begin_list (json, name);
  for (guint i = 0; i < remarks->len; i++)
    {
      const QyAnalysisRemark *remark = g_ptr_array_index (remarks, i);

      json_builder_begin_object (json);
      add_string (json, "id", remark->id);
      add_string (json, "text", remark->text);
      add_place (json, remark->certainty, remark->range);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_parts (JsonBuilder *json, QyAnalysis *self)
{
  begin_list (json, "parts");
  for (guint i = 0; i < self->parts->len; i++)
    {
      const QyAnalysisPart *part = g_ptr_array_index (self->parts, i);

      json_builder_begin_object (json);
      add_string (json, "kind", qy_part_kind_to_string (part->kind));
      if (part->clause >= 0)
        add_int (json, "clause", part->clause);
      add_int (json, "start", (gint64) part->range.start);
      add_int (json, "end", (gint64) part->range.end);
      add_int (json, "line", part->range.line);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_references (JsonBuilder *json, QyAnalysis *self)
{
  begin_list (json, "references");
  for (guint i = 0; i < self->references->len; i++)
    {
      const QyAnalysisReference *reference = g_ptr_array_index (self->references, i);

      json_builder_begin_object (json);
      add_string (json, "text", reference->text);
      if (reference->clause >= 0)
        add_int (json, "clause", reference->clause);
      add_place (json, reference->clause >= 0 ? QY_CERTAINTY_SURE : QY_CERTAINTY_GUESS,
                 reference->range);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

JsonNode *
qy_analysis_to_json (QyAnalysis *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (json);
  add_string (json, "title", self->title);
  add_parties (json, self);
  add_clauses (json, self);
  add_blanks (json, self);
  add_terms (json, self);
  add_remarks (json, "problems", self->findings);
  add_parts (json, self);
  add_references (json, self);
  add_remarks (json, "dropped", self->dropped);
  add_remarks (json, "notes", self->notes);
  add_remarks (json, "normalised", self->normalised);
  json_builder_end_object (json);
  return json_builder_get_root (json);
}
