/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-finding-item.h"

struct _QyFindingItem
{
  GObject parent_instance;

  QyFinding *finding; /* or NULL */
  QySeverity severity;
  guint n;
};

G_DEFINE_FINAL_TYPE (QyFindingItem, qy_finding_item, G_TYPE_OBJECT)

static void
qy_finding_item_finalize (GObject *object)
{
  qy_finding_free (QY_FINDING_ITEM (object)->finding);
  G_OBJECT_CLASS (qy_finding_item_parent_class)->finalize (object);
}

static void
qy_finding_item_class_init (QyFindingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_finding_item_finalize;
}

static void
qy_finding_item_init (QyFindingItem *self)
{
}

QyFindingItem *
qy_finding_item_new (QyFinding *finding)
{
  QyFindingItem *self = g_object_new (QY_TYPE_FINDING_ITEM, NULL);

  self->finding = finding;
  self->severity = finding->severity;
  return self;
}

QyFindingItem *
qy_finding_item_new_heading (QySeverity severity, guint n)
{
  QyFindingItem *self = g_object_new (QY_TYPE_FINDING_ITEM, NULL);

  self->severity = severity;
  self->n = n;
  return self;
}

const QyFinding *
qy_finding_item_get_finding (QyFindingItem *self)
{
  g_return_val_if_fail (QY_IS_FINDING_ITEM (self), NULL);

  return self->finding;
}

QySeverity
qy_finding_item_get_severity (QyFindingItem *self)
{
  g_return_val_if_fail (QY_IS_FINDING_ITEM (self), QY_SEVERITY_HINT);

  return self->severity;
}

guint
qy_finding_item_get_n (QyFindingItem *self)
{
  g_return_val_if_fail (QY_IS_FINDING_ITEM (self), 0);

  return self->n;
}

gboolean
qy_finding_item_is_like (QyFindingItem *self, QyFindingItem *other)
{
  const QyFinding *a = NULL;
  const QyFinding *b = NULL;

  g_return_val_if_fail (QY_IS_FINDING_ITEM (self) && QY_IS_FINDING_ITEM (other), FALSE);

  a = self->finding;
  b = other->finding;
  if (self->severity != other->severity || self->n != other->n || (a == NULL) != (b == NULL))
    return FALSE;
  return a == NULL
         || (g_str_equal (a->id, b->id) && g_str_equal (a->message, b->message)
             && g_strcmp0 (a->block_key, b->block_key) == 0
             && g_strcmp0 (a->field_key, b->field_key) == 0 && g_strcmp0 (a->right, b->right) == 0);
}
