/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-paged-model.h"

#include "qy-book-ledger.h"
#include "qy-paged-question-private.h"
#include "qy-paged-row-private.h"

/* Pages whose rows are kept although nobody may hold them: 4096 rows, a few megabytes. */
#define KEPT_PAGES 32
/* When this many row objects were handed out, those that nobody holds any more are forgotten. */
#define SWEEP_ROWS (4 * KEPT_PAGES * QY_PAGE_SIZE)
/* A screenful, for the first frame. */
#define FIRST_ROWS 32

struct _QyPagedModel
{
  GObject parent_instance;

  QyBook *book;
  const QyPagedQuery *query;
  gulong changed_handler;
  char *where;
  char *sort;
  char **ids;
  guint n_ids;
  GHashTable *rows;  /* id → GWeakRef of its QyPagedRow */
  GQueue pages;      /* of Page, the one last looked at first */
  guint generation;  /* of ids: pages asked for an earlier one are dropped */
  gboolean asking;   /* a query is under way … */
  gboolean outdated; /* … and its answer will be too old */
  gboolean answered; /* the first ids have come */
  gboolean inactive;
  guint rest_source; /* the first ids are there, the others will be asked for */
  GAsyncReadyCallback on_ids;
};

typedef struct
{
  guint n;
  GPtrArray *rows; /* held */
} Page;

enum
{
  PROP_LOADING = 1,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

const QyPagedQuery qy_paged_query_ledger = { qy_book_ledger_first_ids, qy_book_ledger_ids,
                                             qy_book_ledger_rows,
                                             (GDestroyNotify) qy_contract_free };

static QyPagedQuestion *
question_new (QyPagedModel *self)
{
  QyPagedQuestion *question = qy_paged_question_new (self, self->query, self->where, self->sort);

  question->generation = self->generation;
  return question;
}

static void
page_free (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->rows);
  g_free (page);
}

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
fail (QyPagedModel *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static gboolean
is_forgotten (gpointer key, gpointer value, gpointer data)
{
  g_autoptr (GObject) row = g_weak_ref_get (value);

  return row == NULL;
}

/* The row object of an id: the same one as long as anybody holds it. */
static QyPagedRow *
get_row (QyPagedModel *self, const char *id)
{
  GWeakRef *known = g_hash_table_lookup (self->rows, id);
  QyPagedRow *row = known != NULL ? g_weak_ref_get (known) : NULL;

  if (row != NULL)
    return row;
  if (g_hash_table_size (self->rows) >= SWEEP_ROWS)
    g_hash_table_foreach_remove (self->rows, is_forgotten, NULL);
  row = qy_paged_row_new (id, self->query->free_record);
  known = g_new0 (GWeakRef, 1);
  g_weak_ref_init (known, row);
  g_hash_table_replace (self->rows, g_strdup (id), known);
  return row;
}

static void
on_page_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyPagedQuestion) question = data;
  g_autoptr (QyPagedModel) self = g_weak_ref_get (&question->model);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  records = qy_book_run_finish (QY_BOOK (source), result, &error);
  if (self == NULL || question->generation != self->generation)
    return;
  if (records == NULL)
    {
      fail (self, error);
      return;
    }
  g_ptr_array_set_free_func (records, NULL); /* the rows take them */
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (QyPagedRow) row = get_row (self, question->ids[i]);

      qy_paged_row_take_record (row, records->pdata[i]);
    }
}

/* A page comes to the front of those that are kept; a new one is asked for. */
static void
need_page (QyPagedModel *self, guint n)
{
  guint first = n * QY_PAGE_SIZE;
  guint count = MIN (QY_PAGE_SIZE, self->n_ids - first);
  QyPagedQuestion *question;
  Page *page;

  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      if (((Page *) link->data)->n != n)
        continue;
      g_queue_unlink (&self->pages, link);
      g_queue_push_head_link (&self->pages, link);
      return;
    }
  page = g_new0 (Page, 1);
  page->n = n;
  page->rows = g_ptr_array_new_with_free_func (g_object_unref);
  question = question_new (self);
  question->ids = g_new0 (char *, count + 1);
  for (guint i = 0; i < count; i++)
    {
      question->ids[i] = g_strdup (self->ids[first + i]);
      g_ptr_array_add (page->rows, get_row (self, self->ids[first + i]));
    }
  g_queue_push_head (&self->pages, page);
  if (g_queue_get_length (&self->pages) > KEPT_PAGES)
    page_free (g_queue_pop_tail (&self->pages));
  qy_book_run_async (self->book, qy_paged_question_load, question, NULL,
                     (GDestroyNotify) g_ptr_array_unref, NULL, on_page_loaded, question);
}

static GType
get_item_type (GListModel *model)
{
  return QY_TYPE_PAGED_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return QY_PAGED_MODEL (model)->n_ids;
}

static gpointer
get_item (GListModel *model, guint position)
{
  QyPagedModel *self = QY_PAGED_MODEL (model);
  QyPagedRow *row;

  if (position >= self->n_ids)
    return NULL;
  row = get_row (self, self->ids[position]);
  need_page (self, position / QY_PAGE_SIZE);
  return row;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (QyPagedModel,
                               qy_paged_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Rows that somebody looks at show their old data until the new has come. */
static void
refresh_pages (QyPagedModel *self)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (GList *link = self->pages.head; link != NULL; link = link->next)
    g_array_append_val (wanted, ((Page *) link->data)->n);
  g_queue_clear_full (&self->pages, page_free);
  for (guint i = wanted->len; i > 0; i--)
    {
      guint n = g_array_index (wanted, guint, i - 1);

      if (n * QY_PAGE_SIZE < self->n_ids)
        need_page (self, n);
    }
}

/* Only the stretch that differs is reported, so that views keep their place and their selection. */
static void
take_ids (QyPagedModel *self, char **ids)
{
  g_auto (GStrv) old = self->ids;
  guint n_old = self->n_ids;
  guint n_new = g_strv_length (ids);
  guint same = 0, same_end = 0;

  while (same < MIN (n_old, n_new) && g_str_equal (old[same], ids[same]))
    same++;
  while (same_end < MIN (n_old, n_new) - same
         && g_str_equal (old[n_old - 1 - same_end], ids[n_new - 1 - same_end]))
    same_end++;
  self->ids = ids;
  self->n_ids = n_new;
  self->generation++;
  refresh_pages (self);
  if (n_old - same - same_end > 0 || n_new - same - same_end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), same, n_old - same - same_end,
                                n_new - same - same_end);
}

static void
send_question (QyPagedModel *self)
{
  QyPagedQuestion *question = question_new (self);

  self->outdated = FALSE;
  question->most = !self->answered && self->query->list_first != NULL ? FIRST_ROWS : 0;
  qy_book_run_async (self->book, qy_paged_question_list, question, NULL,
                     (GDestroyNotify) g_strfreev, NULL, self->on_ids, question);
}

static void
ask_ids (QyPagedModel *self)
{
  if (self->asking)
    {
      self->outdated = TRUE;
      return;
    }
  self->asking = TRUE;
  send_question (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static gboolean
on_first_shown (gpointer data)
{
  QyPagedModel *self = data;

  self->rest_source = 0;
  send_question (self);
  return G_SOURCE_REMOVE;
}

static void
on_ids (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyPagedQuestion) question = data;
  g_autoptr (QyPagedModel) self = g_weak_ref_get (&question->model);
  g_autoptr (GError) error = NULL;
  char **ids = qy_book_run_finish (QY_BOOK (source), result, &error);
  gboolean is_part = ids != NULL && question->most > 0 && g_strv_length (ids) >= question->most;

  if (self == NULL)
    {
      g_strfreev (ids);
      return;
    }
  self->answered = TRUE;
  if (ids != NULL)
    take_ids (self, ids);
  else
    fail (self, error);
  self->asking = is_part;
  if (is_part) /* when nothing else is to be done: they have been painted */
    self->rest_source = g_idle_add_full (G_PRIORITY_LOW, on_first_shown, self, NULL);
  else if (self->outdated)
    ask_ids (self);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
on_book_changed (QyBook *book, char **streams, gpointer data)
{
  QyPagedModel *self = data;

  if (self->inactive)
    self->outdated = TRUE;
  else
    ask_ids (self);
}

static void
qy_paged_model_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_LOADING)
    g_value_set_boolean (value, QY_PAGED_MODEL (object)->asking);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
qy_paged_model_dispose (GObject *object)
{
  QyPagedModel *self = QY_PAGED_MODEL (object);

  if (self->book != NULL)
    g_clear_signal_handler (&self->changed_handler, self->book);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_object (&self->book);
  g_queue_clear_full (&self->pages, page_free);
  G_OBJECT_CLASS (qy_paged_model_parent_class)->dispose (object);
}

static void
qy_paged_model_finalize (GObject *object)
{
  QyPagedModel *self = QY_PAGED_MODEL (object);

  g_hash_table_unref (self->rows);
  g_strfreev (self->ids);
  g_free (self->where);
  g_free (self->sort);
  G_OBJECT_CLASS (qy_paged_model_parent_class)->finalize (object);
}

static void
qy_paged_model_class_init (QyPagedModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_paged_model_get_property;
  object_class->dispose = qy_paged_model_dispose;
  object_class->finalize = qy_paged_model_finalize;
  properties[PROP_LOADING] =
      g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", QY_TYPE_PAGED_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
qy_paged_model_init (QyPagedModel *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, weak_free);
  self->ids = g_new0 (char *, 1);
  self->on_ids = on_ids;
  g_queue_init (&self->pages);
}

QyPagedModel *
qy_paged_model_new (QyBook *book, const QyPagedQuery *query)
{
  return qy_paged_model_new_for (book, query, NULL, NULL);
}

QyPagedModel *
qy_paged_model_new_for (QyBook *book,
                        const QyPagedQuery *query,
                        const char *where,
                        const char *sort)
{
  QyPagedModel *self;

  g_return_val_if_fail (QY_IS_BOOK (book) && query != NULL, NULL);

  self = g_object_new (QY_TYPE_PAGED_MODEL, NULL);
  self->book = g_object_ref (book);
  self->query = query;
  self->where = g_strdup (where);
  self->sort = g_strdup (sort);
  self->changed_handler = g_signal_connect (book, "changed", G_CALLBACK (on_book_changed), self);
  ask_ids (self);
  return self;
}

void
qy_paged_model_set_query (QyPagedModel *self, const char *where, const char *sort)
{
  g_return_if_fail (QY_IS_PAGED_MODEL (self));

  g_free (self->where);
  g_free (self->sort);
  self->where = g_strdup (where);
  self->sort = g_strdup (sort);
  ask_ids (self);
}

void
qy_paged_model_set_active (QyPagedModel *self, gboolean active)
{
  g_return_if_fail (QY_IS_PAGED_MODEL (self));

  self->inactive = !active;
  if (active && self->outdated)
    ask_ids (self);
}

const char *
qy_paged_model_get_id (QyPagedModel *self, guint position)
{
  g_return_val_if_fail (QY_IS_PAGED_MODEL (self), NULL);

  return position < self->n_ids ? self->ids[position] : NULL;
}

guint
qy_paged_model_find (QyPagedModel *self, const char *id)
{
  g_return_val_if_fail (QY_IS_PAGED_MODEL (self) && id != NULL, G_MAXUINT);

  for (guint i = 0; i < self->n_ids; i++)
    {
      if (g_str_equal (self->ids[i], id))
        return i;
    }
  return G_MAXUINT;
}

gboolean
qy_paged_model_is_loading (QyPagedModel *self)
{
  g_return_val_if_fail (QY_IS_PAGED_MODEL (self), FALSE);

  return self->asking;
}
