/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "governed-contract.h"

#include "qy-book-term.h"

#define STATE(self, kind, ...)                                                                     \
  state_term ((self), (kind), (const QyAssignment[]){ __VA_ARGS__ },                               \
              G_N_ELEMENTS (((const QyAssignment[]){ __VA_ARGS__ })))

static char *
state_term (GovernedContract *self, QyTermKind kind, const QyAssignment *values, gsize n)
{
  g_autoptr (GError) error = NULL;
  char *id = qy_book_term_add_stated (self->records.book.book, self->records.contract, kind, NULL,
                                      values, n, &error);

  g_assert_no_error (error);
  return id;
}

void
governed_contract_set_up (GovernedContract *self, gconstpointer data)
{
  const QyAssignment parties[] = { { "甲方", "北岸泵业有限公司" }, { "乙方", "青禾运维有限公司" } };
  const QySignedContract paper = { .title = "机房运维合同",
                                   .signed_on = "2025-12-20",
                                   .parties = parties,
                                   .n_parties = G_N_ELEMENTS (parties) };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) contract = NULL;
  QyBook *book;

  book_fixture_set_up (&self->records.book, data);
  book = self->records.book.book;
  qy_book_set_today (book, (QyDate){ 2026, 11, 22 });
  g_free (add_party (book, "北岸泵业有限公司", 1));
  g_free (add_party (book, "青禾运维有限公司", 2));
  contract = qy_book_contract_add_signed (book, &paper, &error);
  g_assert_no_error (error);
  self->records.contract = g_strdup (contract->id);
  g_free (STATE (self, QY_TERM_SERVICE_PERIOD, { "start", "2026-01-01" }, { "end", "2026-12-31" }));
  g_free (STATE (self, QY_TERM_FEE, { "total", "120000元" }));
  self->committee =
      STATE (self, QY_TERM_GOVERNANCE, { "form", "committee" }, { "title", "服务监督委员会" },
             { "every", "3个月" }, { "client_seats", "5" }, { "provider_seats", "4" });
  self->review = STATE (self, QY_TERM_GOVERNANCE, { "form", "review" },
                        { "title", "服务审核联席会议" }, { "every", "1个月" }, { "least", "6" });
  self->change = STATE (self, QY_TERM_CHANGE, { "within", "3个工作日" });
  self->evaluation = STATE (self, QY_TERM_EVALUATION, { "every", "6个月" }, { "within", "1个月" });
}

void
governed_contract_tear_down (GovernedContract *self, gconstpointer data)
{
  g_free (self->committee);
  g_free (self->review);
  g_free (self->change);
  g_free (self->evaluation);
  records_fixture_tear_down (&self->records, data);
}
