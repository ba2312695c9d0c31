/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-outline-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-markup.h"
#include "qy-resolver.h"

#define HEADING_LENGTH 60 /* characters */
#define FOLD_FROM      30 /* a text with more items than these begins folded */

struct _QyOutlineModel
{
  GObject parent_instance;

  GPtrArray *all;   /* of QyOutlineItem, in order */
  GPtrArray *shown; /* of QyOutlineItem: those not folded away */
  GHashTable *by_key;
};

static GType
get_item_type (GListModel *model)
{
  return QY_TYPE_OUTLINE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return QY_OUTLINE_MODEL (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *shown = QY_OUTLINE_MODEL (model)->shown;

  return position < shown->len ? g_object_ref (g_ptr_array_index (shown, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (QyOutlineModel,
                               qy_outline_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
is_listed (const QyBlock *block)
{
  return block->kind == QY_BLOCK_CLAUSE || block->kind == QY_BLOCK_ANNEX
         || block->kind == QY_BLOCK_SIGNATURE;
}

static char *
print_run (QyDocument *document, QyResolver *resolver, const QyRun *run)
{
  g_autofree char *printed = NULL;

  switch (run->kind)
    {
    case QY_RUN_TEXT:
      return g_strdup (run->text);
    case QY_RUN_FIELD:
      printed = run->text != NULL ? g_strdup (run->text)
                                  : qy_document_print_field (document, run->key, run->format, NULL);
      break;
    case QY_RUN_REF:
      printed = resolver != NULL ? qy_resolver_print_reference (resolver, run, NULL) : NULL;
      break;
    default:
      return g_strdup (run->kind == QY_RUN_BREAK || run->kind == QY_RUN_TAB ? " " : "");
    }
  return printed != NULL && *printed != '\0'
             ? g_steal_pointer (&printed)
             : g_strdup (qy_language_phrase (qy_document_get_language (document), QY_PHRASE_BLANK));
}

/* The first words of a block. */
static char *
dup_heading (QyDocument *document, QyResolver *resolver, const QyBlock *block)
{
  g_autoptr (QyRuns) runs = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (block->kind == QY_BLOCK_SIGNATURE)
    return g_strdup (_ ("Signatures"));
  runs = qy_markup_parse (block->text, NULL);
  for (guint i = 0; runs != NULL && i < runs->len && out->len < HEADING_LENGTH * 4; i++)
    {
      g_autofree char *printed = print_run (document, resolver, g_ptr_array_index (runs, i));

      g_string_append (out, printed);
    }
  g_strstrip (out->str);
  return g_utf8_strlen (out->str, -1) > HEADING_LENGTH
             ? g_utf8_substring (out->str, 0, HEADING_LENGTH)
             : g_strdup (out->str);
}

static QyOutlineItem *
take_item (QyOutlineModel *self, const char *key)
{
  QyOutlineItem *item = g_hash_table_lookup (self->by_key, key);

  return item != NULL ? g_object_ref (item) : qy_outline_item_new (key);
}

/* How deep each listed block stands among the listed ones: levels in @open lead down to it. */
static guint
depth_of (GArray *open, int level)
{
  while (open->len > 0 && g_array_index (open, int, open->len - 1) >= level)
    g_array_set_size (open, open->len - 1);
  g_array_append_val (open, level);
  return open->len - 1;
}

static GPtrArray *
make_items (QyOutlineModel *self, QyDocument *document)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *blocks = qy_document_get_blocks (document);
  g_autoptr (QyResolver) resolver = qy_resolver_new (document, TRUE, NULL);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (blocks, i);
      const QyNumberEntry *entry = NULL;
      g_autofree char *heading = NULL;
      QyOutlineItem *item = NULL;

      if (!is_listed (block))
        continue;
      item = take_item (self, block->key);
      entry = resolver != NULL ? qy_resolver_get_entry (resolver, block->key) : NULL;
      heading = dup_heading (document, resolver, block);
      qy_outline_item_set_number (item, entry != NULL ? entry->number : "");
      qy_outline_item_set_heading (item, heading);
      qy_outline_item_set_depth (item, depth_of (open, block->level));
      g_ptr_array_add (items, item);
    }
  return items;
}

static void
update_expandable (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      QyOutlineItem *item = g_ptr_array_index (items, i);
      gboolean expandable = i + 1 < items->len
                            && qy_outline_item_get_depth (g_ptr_array_index (items, i + 1))
                                   > qy_outline_item_get_depth (item);

      qy_outline_item_set_expandable (item, expandable);
    }
}

static GPtrArray *
list_shown (GPtrArray *items)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  guint hidden_below = G_MAXUINT;

  for (guint i = 0; i < items->len; i++)
    {
      QyOutlineItem *item = g_ptr_array_index (items, i);
      guint depth = qy_outline_item_get_depth (item);

      if (depth > hidden_below)
        continue;
      hidden_below = qy_outline_item_is_expandable (item) && !qy_outline_item_is_expanded (item)
                         ? depth
                         : G_MAXUINT;
      g_ptr_array_add (shown, g_object_ref (item));
    }
  return shown;
}

/* Tells what lies between the equal beginnings and ends of the old and the new list. */
static void
show (QyOutlineModel *self, GPtrArray *shown)
{
  g_autoptr (GPtrArray) old = self->shown;
  guint head = 0;
  guint tail = 0;

  while (head < old->len && head < shown->len && old->pdata[head] == shown->pdata[head])
    head++;
  while (tail < old->len - head && tail < shown->len - head
         && old->pdata[old->len - 1 - tail] == shown->pdata[shown->len - 1 - tail])
    tail++;
  self->shown = shown;
  if (old->len != shown->len || head != old->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                shown->len - head - tail);
}

/* An item that is new in a text already shown is open; a long text is first shown folded. */
static void
expand_new (QyOutlineModel *self, GPtrArray *items)
{
  gboolean expanded = self->all->len > 0 || items->len <= FOLD_FROM;

  for (guint i = 0; i < items->len; i++)
    {
      QyOutlineItem *item = g_ptr_array_index (items, i);

      if (g_hash_table_lookup (self->by_key, qy_outline_item_get_key (item)) == NULL)
        qy_outline_item_set_expanded (item, expanded);
    }
}

static void
qy_outline_model_finalize (GObject *object)
{
  QyOutlineModel *self = QY_OUTLINE_MODEL (object);

  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->all);
  G_OBJECT_CLASS (qy_outline_model_parent_class)->finalize (object);
}

static void
qy_outline_model_class_init (QyOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_outline_model_finalize;
}

static void
qy_outline_model_init (QyOutlineModel *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
}

QyOutlineModel *
qy_outline_model_new (void)
{
  return g_object_new (QY_TYPE_OUTLINE_MODEL, NULL);
}

void
qy_outline_model_update (QyOutlineModel *self, QyDocument *document)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (QY_IS_OUTLINE_MODEL (self));

  items = document != NULL ? make_items (self, document)
                           : g_ptr_array_new_with_free_func (g_object_unref);
  expand_new (self, items);
  update_expandable (items);
  show (self, list_shown (items));
  g_hash_table_remove_all (self->by_key);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (self->by_key, (gpointer) qy_outline_item_get_key (items->pdata[i]),
                         items->pdata[i]);
  g_ptr_array_unref (self->all);
  self->all = g_steal_pointer (&items);
}

void
qy_outline_model_fold (QyOutlineModel *self, QyOutlineItem *item, gboolean expanded)
{
  g_return_if_fail (QY_IS_OUTLINE_MODEL (self) && QY_IS_OUTLINE_ITEM (item));

  if (!qy_outline_item_is_expandable (item) || qy_outline_item_is_expanded (item) == expanded)
    return;
  qy_outline_item_set_expanded (item, expanded);
  show (self, list_shown (self->all));
}

guint
qy_outline_model_find (QyOutlineModel *self, QyDocument *document, const char *key)
{
  GPtrArray *blocks = NULL;
  guint index = 0;

  g_return_val_if_fail (QY_IS_OUTLINE_MODEL (self) && QY_IS_DOCUMENT (document), G_MAXUINT);
  g_return_val_if_fail (key != NULL, G_MAXUINT);

  blocks = qy_document_get_blocks (document);
  index = qy_document_find_block (document, key);
  for (; index < blocks->len; index--)
    {
      const QyBlock *block = g_ptr_array_index (blocks, index);
      gpointer item = g_hash_table_lookup (self->by_key, block->key);
      guint position = 0;

      if (item != NULL && g_ptr_array_find (self->shown, item, &position))
        return position;
    }
  return G_MAXUINT;
}
