/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-particulars.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-parent-row.h"

#define FLUSH_AFTER 1000 /* ms after the last key */

/* What is kept as text, in the order of the members below. */
typedef enum
{
  PART_TITLE,
  PART_KIND,
  PART_TAGS,
  PART_ZONE,
  PART_NOTE,
  PART_RESPONSIBLE,
  PART_PARENT,
  PART_RELATION,
  N_PARTS
} Part;

typedef char *Parts[N_PARTS];

struct _QyParticulars
{
  AdwBin parent_instance;

  QyBook *book;
  QyDossier *dossier;
  Parts stored;       /* as the book has it */
  GPtrArray *persons; /* ids in the order of the list; the first one: nobody */
  guint timer;
  gboolean is_filling;
  gboolean unsaved;

  GtkEditable *title_row;
  GtkEditable *kind_row;
  GtkEditable *tags_row;
  GtkEditable *zone_row;
  AdwComboRow *responsible_row;
  QyParentRow *parent_row;
  AdwComboRow *relation_row;
  GtkTextBuffer *note_buffer;
};

enum
{
  PROP_0,
  PROP_UNSAVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyParticulars, qy_particulars, ADW_TYPE_BIN)

/* In the order of the list. */
static const char *const relations[] = { "framework", "renewed", "replaced", "amended" };

static void
parts_clear (Parts parts)
{
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&parts[i], g_free);
}

static char *
text_or_null (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

static void
read_contract (const QyContract *contract, Parts parts)
{
  parts[PART_TITLE] = g_strdup (contract->title);
  parts[PART_KIND] = g_strdup (contract->kind);
  parts[PART_TAGS] = g_strdup (contract->tags);
  parts[PART_ZONE] = g_strdup (contract->time_zone);
  parts[PART_NOTE] = g_strdup (contract->note);
  parts[PART_RESPONSIBLE] = g_strdup (contract->responsible_id);
  parts[PART_PARENT] = g_strdup (contract->parent_id);
  parts[PART_RELATION] = g_strdup (contract->relation);
}

static char *
read_note (QyParticulars *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->note_buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->note_buffer, &start, &end, FALSE);
  return text_or_null (text);
}

/* A parent that is being typed and not found leaves the stored one; a relation that the list does
 * not know stays as it is. */
static void
read_parent (QyParticulars *self, Parts parts)
{
  guint relation = adw_combo_row_get_selected (self->relation_row);

  parts[PART_PARENT] = g_strdup (qy_parent_row_is_fine (self->parent_row)
                                     ? qy_parent_row_get_parent_id (self->parent_row)
                                     : self->stored[PART_PARENT]);
  if (parts[PART_PARENT] == NULL)
    return;
  parts[PART_RELATION] = g_strdup (
      relation < G_N_ELEMENTS (relations) ? relations[relation] : self->stored[PART_RELATION]);
}

static void
read_rows (QyParticulars *self, Parts parts)
{
  guint person = adw_combo_row_get_selected (self->responsible_row);

  parts[PART_TITLE] = text_or_null (gtk_editable_get_text (self->title_row));
  parts[PART_KIND] = text_or_null (gtk_editable_get_text (self->kind_row));
  parts[PART_TAGS] = text_or_null (gtk_editable_get_text (self->tags_row));
  parts[PART_ZONE] = text_or_null (gtk_editable_get_text (self->zone_row));
  parts[PART_NOTE] = read_note (self);
  parts[PART_RESPONSIBLE] =
      person < self->persons->len ? g_strdup (self->persons->pdata[person]) : NULL;
  read_parent (self, parts);
}

/* A title and a zone that exists are needed; until they are there the stored ones hold. */
static gboolean
check_parts (QyParticulars *self, const Parts parts)
{
  g_autoptr (GTimeZone) zone =
      parts[PART_ZONE] != NULL ? g_time_zone_new_identifier (parts[PART_ZONE]) : NULL;

  if (parts[PART_TITLE] == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->title_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title_row), "error");
  if (zone == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->zone_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->zone_row), "error");
  return parts[PART_TITLE] != NULL && zone != NULL;
}

static gboolean
parts_equal (const Parts a, const Parts b)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (g_strcmp0 (a[i], b[i]) != 0)
      return FALSE;
  return TRUE;
}

static void
set_unsaved (QyParticulars *self, gboolean unsaved)
{
  if (self->unsaved == unsaved)
    return;
  self->unsaved = unsaved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}

/* What a flush hands to the book's thread: only what differs is set there. */
typedef struct
{
  char *id;
  Parts before;
  Parts after;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->id);
  parts_clear (change->before);
  parts_clear (change->after);
  g_free (change);
}

static gpointer
store (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Change *change = data;
  g_autoptr (QyContract) contract = qy_book_contract_get (book, change->id, error);
  char **members[N_PARTS];

  if (contract == NULL)
    return NULL;
  members[PART_TITLE] = &contract->title;
  members[PART_KIND] = &contract->kind;
  members[PART_TAGS] = &contract->tags;
  members[PART_ZONE] = &contract->time_zone;
  members[PART_NOTE] = &contract->note;
  members[PART_RESPONSIBLE] = &contract->responsible_id;
  members[PART_PARENT] = &contract->parent_id;
  members[PART_RELATION] = &contract->relation;
  for (guint i = 0; i < N_PARTS; i++)
    if (g_strcmp0 (change->before[i], change->after[i]) != 0)
      {
        g_free (*members[i]);
        *members[i] = g_strdup (change->after[i]);
      }
  return qy_book_contract_update (book, contract, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
on_stored (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  QyParticulars *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (qy_book_run_finish (QY_BOOK (book), result, &error) != NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  parts_clear (self->stored);
  read_contract (self->dossier->contract, self->stored);
  set_unsaved (self, TRUE);
  g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_flushed (GObject *object, GAsyncResult *result, gpointer unused)
{
  g_autoptr (GError) error = NULL;

  if (!qy_particulars_flush_finish (QY_PARTICULARS (object), result, &error))
    qy_notice_problem (GTK_WIDGET (object), _ ("The contract's data were not stored"), error);
}

static gboolean
on_timeout (gpointer data)
{
  QyParticulars *self = data;

  self->timer = 0;
  qy_particulars_flush_async (self, on_flushed, NULL);
  return G_SOURCE_REMOVE;
}

static void
on_changed (QyParticulars *self)
{
  if (self->is_filling)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->relation_row),
                          qy_parent_row_get_parent_id (self->parent_row) != NULL);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (FLUSH_AFTER, on_timeout, self);
  set_unsaved (self, TRUE);
}

static void
on_left (QyParticulars *self)
{
  if (self->timer == 0)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  qy_particulars_flush_async (self, on_flushed, NULL);
}

static void
show_text (GtkEditable *row, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (row), text != NULL ? text : "") != 0)
    gtk_editable_set_text (row, text != NULL ? text : "");
}

static void
show_persons (QyParticulars *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]){ _ ("Nobody"), NULL });
  guint selected = 0;

  g_ptr_array_set_size (self->persons, 0);
  g_ptr_array_add (self->persons, NULL);
  for (guint i = 0; i < self->dossier->persons->len; i++)
    {
      const QyPerson *person = self->dossier->persons->pdata[i];
      gboolean is_chosen = g_strcmp0 (person->id, self->stored[PART_RESPONSIBLE]) == 0;

      if (!person->active && !is_chosen)
        continue;
      if (is_chosen)
        selected = self->persons->len;
      gtk_string_list_append (names, person->name);
      g_ptr_array_add (self->persons, g_strdup (person->id));
    }
  adw_combo_row_set_model (self->responsible_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->responsible_row, selected);
}

static void
show_parent (QyParticulars *self)
{
  guint relation = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (g_strcmp0 (self->stored[PART_RELATION], relations[i]) == 0)
      relation = i;
  qy_parent_row_set_book (self->parent_row, self->book);
  qy_parent_row_show (self->parent_row, self->dossier->parent);
  gtk_widget_set_visible (GTK_WIDGET (self->relation_row), self->dossier->parent != NULL);
  adw_combo_row_set_selected (self->relation_row, self->dossier->parent != NULL ? relation : 0);
}

static void
show_rows (QyParticulars *self)
{
  g_autofree char *note = read_note (self);

  self->is_filling = TRUE;
  show_text (self->title_row, self->stored[PART_TITLE]);
  show_text (self->kind_row, self->stored[PART_KIND]);
  show_text (self->tags_row, self->stored[PART_TAGS]);
  show_text (self->zone_row, self->stored[PART_ZONE]);
  if (g_strcmp0 (note, self->stored[PART_NOTE]) != 0)
    gtk_text_buffer_set_text (self->note_buffer,
                              self->stored[PART_NOTE] != NULL ? self->stored[PART_NOTE] : "", -1);
  show_persons (self);
  show_parent (self);
  self->is_filling = FALSE;
}

static void
qy_particulars_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_UNSAVED)
    g_value_set_boolean (value, QY_PARTICULARS (object)->unsaved);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_particulars_dispose (GObject *object)
{
  QyParticulars *self = QY_PARTICULARS (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  self->is_filling = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_PARTICULARS);
  G_OBJECT_CLASS (qy_particulars_parent_class)->dispose (object);
}

static void
qy_particulars_finalize (GObject *object)
{
  QyParticulars *self = QY_PARTICULARS (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  parts_clear (self->stored);
  g_ptr_array_unref (self->persons);
  G_OBJECT_CLASS (qy_particulars_parent_class)->finalize (object);
}

static void
qy_particulars_class_init (QyParticularsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_particulars_get_property;
  object_class->dispose = qy_particulars_dispose;
  object_class->finalize = qy_particulars_finalize;
  g_type_ensure (QY_TYPE_PARENT_ROW);
  properties[PROP_UNSAVED] =
      g_param_spec_boolean ("unsaved", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/contract/qy-particulars.ui");
  gtk_widget_class_bind_template_child (widget_class, QyParticulars, title_row);
  gtk_widget_class_bind_template_child (widget_class, QyParticulars, kind_row);
  gtk_widget_class_bind_template_child (widget_class, QyParticulars, tags_row);
  gtk_widget_class_bind_template_child (widget_class, QyParticulars, zone_row);
  gtk_widget_class_bind_template_child (widget_class, QyParticulars, responsible_row);
  gtk_widget_class_bind_template_child (widget_class, QyParticulars, parent_row);
  gtk_widget_class_bind_template_child (widget_class, QyParticulars, relation_row);
  gtk_widget_class_bind_template_child (widget_class, QyParticulars, note_buffer);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_left);
}

static void
qy_particulars_init (QyParticulars *self)
{
  self->persons = g_ptr_array_new_with_free_func (g_free);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_particulars_show (QyParticulars *self, QyBook *book, QyDossier *dossier)
{
  g_return_if_fail (QY_IS_PARTICULARS (self) && QY_IS_BOOK (book) && dossier != NULL);

  g_set_object (&self->book, book);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = qy_dossier_ref (dossier);
  if (self->unsaved)
    return;
  parts_clear (self->stored);
  read_contract (dossier->contract, self->stored);
  show_rows (self);
}

void
qy_particulars_flush_async (QyParticulars *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = NULL;
  Change *change = NULL;
  Parts parts = { NULL };

  g_return_if_fail (QY_IS_PARTICULARS (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->dossier != NULL)
    read_rows (self, parts);
  if (self->dossier == NULL || !check_parts (self, parts) || parts_equal (parts, self->stored))
    {
      set_unsaved (self, FALSE);
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      parts_clear (parts);
      return;
    }
  change = g_new0 (Change, 1);
  change->id = g_strdup (self->dossier->contract->id);
  memcpy (change->before, self->stored, sizeof (Parts));
  memcpy (change->after, parts, sizeof (Parts));
  for (guint i = 0; i < N_PARTS; i++)
    self->stored[i] = g_strdup (parts[i]);
  set_unsaved (self, FALSE);
  qy_book_run_async (self->book, store, change, change_free, NULL, NULL, on_stored, task);
}

gboolean
qy_particulars_flush_finish (QyParticulars *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (QY_IS_PARTICULARS (self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
