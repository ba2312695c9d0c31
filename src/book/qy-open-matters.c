/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-open-matters-private.h"

#include <glib/gi18n-lib.h>

#include "qy-book-checklist.h"
#include "qy-book-due-mark.h"
#include "qy-book-due.h"

#define MOST_SHOWN 10

static char *
print_minor (gint64 minor, const char *currency)
{
  QyMoney money = { minor, "" };

  g_strlcpy (money.currency, currency, sizeof money.currency);
  return qy_money_to_figures (money);
}

static gboolean
is_waived (GPtrArray *marks, const QyDueItem *item)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const QyDueMark *mark = marks->pdata[i];

      if (g_str_equal (mark->source_id, item->source_id)
          && g_str_equal (mark->occurrence, item->occurrence))
        return g_str_equal (mark->state, "waived");
    }
  return FALSE;
}

/* What was due by today and is neither paid nor waived: a word that it is done pays nothing. */
static gboolean
is_open_payment (const QyDueItem *item, const char *today, GPtrArray *marks)
{
  return item->kind == QY_DUE_PAYMENT && item->has_amount && item->amount > item->paid
         && item->due_on != NULL && strcmp (item->due_on, today) <= 0 && !is_waived (marks, item);
}

static void
add_payment (GPtrArray *matters, const QyDueItem *item)
{
  g_autofree char *title = qy_due_item_title (item);
  g_autofree char *open = print_minor (item->amount - item->paid, item->currency);
  g_autofree char *planned = print_minor (item->amount, item->currency);

  g_ptr_array_add (matters,
                   g_strdup_printf (_ ("%s, due on %s: %s of %s is open; record the payment, or "
                                       "waive it with a reason"),
                                    title, item->due_on, open, planned));
}

static void
add_dues (
    GPtrArray *matters, GPtrArray *items, GPtrArray *marks, QyMatters wanted, const char *today)
{
  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      g_autofree char *title = qy_due_item_title (item);

      if ((wanted & QY_MATTERS_MONEY) != 0 && is_open_payment (item, today, marks))
        add_payment (matters, item);
      else if ((wanted & QY_MATTERS_HANDOVER) != 0 && item->open && item->kind == QY_DUE_SETTLEMENT)
        g_ptr_array_add (matters, g_strdup_printf (_ ("%s: record the settlement"), title));
      else if ((wanted & QY_MATTERS_HANDOVER) != 0 && item->open && item->kind == QY_DUE_HANDOVER)
        g_ptr_array_add (
            matters, g_strdup_printf (_ ("%s: mark it done, or waive it with a reason"), title));
    }
}

static gboolean
add_checklist (GPtrArray *matters, QyBook *book, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) items = qy_book_checklist_list (book, contract_id, "handover", error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const QyChecklistItem *item = items->pdata[i];

      if (item->done_on == NULL)
        g_ptr_array_add (matters,
                         g_strdup_printf (_ ("Handover list: “%s” is not done; tick it, or take it "
                                             "off the list"),
                                          item->what));
    }
  return items != NULL;
}

GPtrArray *
qy_open_matters_list (QyBook *book, const QyContract *contract, QyMatters matters, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) marks = NULL;
  g_autofree char *today = qy_date_to_iso (qy_book_get_today (book));

  if (contract->state < QY_STATE_SIGNED)
    return g_steal_pointer (&found); /* a draft demands nothing */
  items = qy_book_schedule (book, contract->id, NULL, NULL, error);
  marks = items != NULL ? qy_book_due_mark_list (book, contract->id, error) : NULL;
  if (marks == NULL)
    return NULL;
  add_dues (found, items, marks, matters, today);
  if ((matters & QY_MATTERS_HANDOVER) != 0 && !add_checklist (found, book, contract->id, error))
    return NULL;
  return g_steal_pointer (&found);
}

gboolean
qy_open_matters_check (QyBook *book, const QyContract *contract, QyMatters matters, GError **error)
{
  g_autoptr (GPtrArray) found = qy_open_matters_list (book, contract, matters, error);
  g_autoptr (GString) shown = g_string_new (NULL);

  if (found == NULL || found->len == 0)
    return found != NULL;
  for (guint i = 0; i < MIN (found->len, MOST_SHOWN); i++)
    g_string_append_printf (shown, "\n  • %s", (const char *) found->pdata[i]);
  if (found->len > MOST_SHOWN)
    g_string_append_printf (shown, _ ("\n  … and %u more"), found->len - MOST_SHOWN);
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               g_dngettext (GETTEXT_PACKAGE,
                            "Contract %s has %u open matter; nothing was changed:%s",
                            "Contract %s has %u open matters; nothing was changed:%s", found->len),
               contract->number, found->len, shown->str);
  return FALSE;
}
