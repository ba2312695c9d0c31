/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "running-contract.h"

#include "qy-book-term.h"

static void
own_party (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add_party (book, "云杉数据有限公司", 901);
  g_autofree char *other = add_party (book, "青禾运维有限公司", 902);
  g_autoptr (QyParty) party = qy_book_party_get (book, id, &error);

  g_assert_no_error (error);
  party->own = TRUE;
  qy_book_party_update (book, party, &error);
  g_assert_no_error (error);
}

static void
state_terms (QyBook *book, const char *id, const QyAssignment *values)
{
  g_autoptr (GHashTable) terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) error = NULL;

  for (; values != NULL && values->name != NULL; values++)
    {
      g_auto (GStrv) words = g_strsplit (values->name, ".", 2);
      char *term = g_hash_table_lookup (terms, words[0]);
      QyTermKind kind;

      if (g_str_equal (words[0], "period") || g_str_equal (values->name, "fee.total"))
        {
          qy_book_text_set_values (book, id, values, 1, &error);
          g_assert_no_error (error);
          continue;
        }
      if (term == NULL)
        {
          g_assert_true (qy_term_kind_from_name (
              g_str_equal (words[0], "payment") ? "payment_deadline" : words[0], &kind));
          term = qy_book_term_add (book, id, kind, NULL, &error);
          g_assert_no_error (error);
          g_hash_table_insert (terms, g_strdup (words[0]), term);
        }
      qy_book_term_state (book, id, term, words[1], values->value, &error);
      g_assert_no_error (error);
    }
}

char *
add_contract_draft (QyBook *book, const QyAssignment *values)
{
  static const QyAssignment period[] = { { "period.start", "2026-01-01" },
                                         { "period.end", "2026-12-31" } };
  g_autofree char *template_id = add_template (book);
  g_autoptr (QyParty) known = qy_book_party_find (book, "云杉数据有限公司", NULL);
  g_autoptr (GError) error = NULL;
  char *id;

  if (known == NULL)
    own_party (book);
  id = add_draft (book, template_id, "机房运维合同");
  qy_book_text_set_values (book, id, period, G_N_ELEMENTS (period), &error);
  g_assert_no_error (error);
  state_terms (book, id, values);
  return id;
}

void
conclude (QyBook *book, const char *id, const char *signed_on)
{
  g_autoptr (GError) error = NULL;
  QyDate on = qy_date_from_iso (signed_on, &error);
  g_autoptr (QyRevision) revision =
      qy_book_contract_issue (book, id, NULL, render_plainly, NULL, &error);

  g_assert_no_error (error);
  qy_book_contract_sign (book, id, "A", on, NULL, &error);
  g_assert_no_error (error);
  qy_book_contract_sign (book, id, "B", on, NULL, &error);
  g_assert_no_error (error);
}

char *
add_running_contract (QyBook *book, const char *signed_on, const QyAssignment *values)
{
  g_autoptr (GError) error = NULL;
  char *id = add_contract_draft (book, values);

  conclude (book, id, signed_on);
  qy_book_contract_set_state (book, id, QY_STATE_IN_FORCE, NULL, &error);
  g_assert_no_error (error);
  return id;
}
