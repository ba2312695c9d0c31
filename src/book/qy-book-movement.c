/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-money-private.h"

static const char *const directions[] = { "in", "out", NULL };
static const char *const kinds[] = { "payment", "refund", "credit-note", "set-off", NULL };

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMovement, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMovement, contract_id) },
  { "direction", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMovement, direction) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMovement, kind) },
  { "on_day", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMovement, on_day) },
  { "amount", QY_MEMBER_INT, G_STRUCT_OFFSET (QyMovement, amount) },
  { "currency", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMovement, currency) },
  { "method", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMovement, method) },
  { "account", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMovement, account) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMovement, note) },
};

static const QyPartKind movement_kind = {
  .record = { N_ ("payment"), &qy_movement_table, sizeof (QyMovement), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyMovement, rev) },
  .free_record = (GDestroyNotify) qy_movement_free,
  .id_offset = G_STRUCT_OFFSET (QyMovement, id),
  .contract_offset = G_STRUCT_OFFSET (QyMovement, contract_id),
  .position_offset = -1,
};

static int
by_day (gconstpointer a, gconstpointer b)
{
  const QyMovement *one = *(const QyMovement *const *) a;
  const QyMovement *other = *(const QyMovement *const *) b;
  int order = strcmp (one->on_day, other->on_day);

  return order != 0 ? order : strcmp (one->id, other->id);
}

static gboolean
check (QyBook *book, const QyMovement *movement, GError **error)
{
  return qy_part_check_word (movement->direction, directions, _ ("Direction"), error)
         && qy_part_check_word (movement->kind, kinds, _ ("Kind of payment"), error)
         && qy_part_check_day (book, movement->on_day, QY_DAY_REQUIRED | QY_DAY_PAST,
                               _ ("Day of the payment"), error)
         && qy_part_check_money (movement->amount, movement->currency, TRUE, error);
}

/* A refund goes the other way than the payments it takes back. */
static QyWhole
whole_of (const QyMovement *movement)
{
  gboolean refund = g_str_equal (movement->kind, "refund");
  gboolean in = g_str_equal (movement->direction, "in");
  QyWhole whole = {
    .contract_id = movement->contract_id,
    .id = movement->id,
    .is_refund = refund,
    .direction = in != refund ? "in" : "out",
    .amount = movement->amount,
    .currency = movement->currency,
  };

  return whole;
}

static const char *
word_for (const QyMovement *movement)
{
  gboolean in = g_str_equal (movement->direction, "in");

  if (g_str_equal (movement->kind, "refund"))
    return in ? _ ("Refund received") : _ ("Refund made");
  if (g_str_equal (movement->kind, "credit-note"))
    return _ ("Credit note");
  if (g_str_equal (movement->kind, "set-off"))
    return _ ("Set-off");
  return in ? _ ("Receipt") : _ ("Payment");
}

QyMovement *
qy_movement_new (const char *contract_id,
                 const char *direction,
                 const char *kind,
                 const char *on_day,
                 gint64 amount,
                 const char *currency)
{
  QyMovement *movement = g_new0 (QyMovement, 1);

  movement->contract_id = g_strdup (contract_id);
  movement->direction = g_strdup (direction);
  movement->kind = g_strdup (kind);
  movement->on_day = g_strdup (on_day);
  movement->amount = amount;
  movement->currency = g_strdup (currency);
  return movement;
}

void
qy_movement_free (QyMovement *movement)
{
  qy_record_free (&movement_kind.record, movement);
}

const char *const *
qy_movement_directions (void)
{
  return directions;
}

const char *const *
qy_movement_kinds (void)
{
  return kinds;
}

GPtrArray *
qy_book_movement_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *movements;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  movements = qy_part_list (self, &movement_kind, contract_id, error);
  if (movements != NULL)
    g_ptr_array_sort (movements, by_day);
  return movements;
}

QyMovement *
qy_book_movement_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &movement_kind, id, error);
}

gboolean
qy_book_movement_put (
    QyBook *self, QyMovement *movement, const QyShare *shares, gsize n_shares, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  QyWhole whole;
  gboolean is_new;

  g_return_val_if_fail (QY_IS_BOOK (self) && movement != NULL, FALSE);
  g_return_val_if_fail (movement->contract_id != NULL && (shares != NULL || n_shares == 0), FALSE);

  is_new = movement->rev == 0;
  act = qy_part_begin (self, movement->contract_id, error);
  if (act == NULL || !check (self, movement, error)
      || !qy_part_put (act, &movement_kind, movement, error))
    return FALSE;
  whole = whole_of (movement);
  return qy_whole_allocate (act, &whole, shares, n_shares, error)
         && qy_whole_commit (act, &whole, is_new, word_for (movement), movement->on_day, error);
}

gboolean
qy_book_movement_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyMovement) movement = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *label = NULL;
  QyWhole whole;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  movement = act != NULL ? qy_book_movement_get (self, id, error) : NULL;
  row = movement != NULL ? qy_record_get_row (self, &movement_kind.record, id, error) : NULL;
  if (row == NULL)
    return FALSE;
  whole = whole_of (movement);
  label = g_strdup_printf (_ ("%s of %s removed"), word_for (movement), movement->on_day);
  return qy_whole_allocate (act, &whole, NULL, 0, error) && qy_part_take (act, row, error)
         && qy_part_commit (act, movement->contract_id, "money.remove", label, error);
}
