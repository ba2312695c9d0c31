/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-printed.h"

struct _QyTextSearch
{
  AdwBin parent_instance;

  QyTextEditor *editor; /* not kept: it stands beside */
  guint n;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (QyTextSearch, qy_text_search, ADW_TYPE_BIN)

static QyDocument *
get_document (QyTextSearch *self)
{
  QyWorkingText *text = self->editor != NULL ? qy_text_editor_get_text (self->editor) : NULL;

  return text != NULL ? qy_working_text_get_document (text) : NULL;
}

static const char *
get_needle (QyTextSearch *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static guint
count_in (const char *text, const char *folded)
{
  g_autofree char *own = g_utf8_casefold (text, -1);
  guint n = 0;

  for (const char *at = strstr (own, folded); at != NULL;
       at = strstr (at + strlen (folded), folded))
    n++;
  return n;
}

/* As it is printed, notes to the drafter included. */
static guint
count_all (QyTextSearch *self)
{
  QyDocument *document = get_document (self);
  g_autoptr (QyPrinted) printed =
      document != NULL ? qy_document_print (document, QY_PRINT_NOTES, NULL) : NULL;
  g_autofree char *folded = g_utf8_casefold (get_needle (self), -1);
  guint n = 0;

  for (guint i = 0; printed != NULL && *folded != '\0' && i < printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = g_ptr_array_index (printed->blocks, i);
      g_autofree char *text = block->key != NULL ? qy_printed_block_text (block) : NULL;

      n += text != NULL ? count_in (text, folded) : 0;
    }
  return n;
}

static void
update_count (QyTextSearch *self)
{
  gboolean some = *get_needle (self) != '\0';
  g_autofree char *words = NULL;

  self->n = count_all (self);
  if (self->n > 0)
    words =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u found", "%u found", self->n), self->n);
  gtk_label_set_label (self->count, !some ? "" : self->n > 0 ? words : _ ("Not found"));
  if (some && self->n == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
go (QyTextSearch *self, gboolean backwards)
{
  if (self->editor != NULL && *get_needle (self) != '\0')
    qy_text_editor_find (self->editor, get_needle (self), backwards);
}

static void
on_searched (QyTextSearch *self)
{
  update_count (self);
  if (self->n > 0)
    go (self, FALSE);
}

static void
on_confirmed (QyTextSearch *self)
{
  go (self, FALSE);
}

/* Back to the text, with the place that was found selected. */
static void
on_stopped (QyTextSearch *self)
{
  gtk_search_bar_set_search_mode (self->bar, FALSE);
  if (self->editor != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTextSearch *self = QY_TEXT_SEARCH (widget);

  if (g_str_equal (action, "search.close"))
    on_stopped (self);
  else
    go (self, g_str_equal (action, "search.previous"));
}

static void
qy_text_search_dispose (GObject *object)
{
  QyTextSearch *self = QY_TEXT_SEARCH (object);

  self->editor = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_TEXT_SEARCH);
  G_OBJECT_CLASS (qy_text_search_parent_class)->dispose (object);
}

static void
qy_text_search_class_init (QyTextSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_text_search_dispose;
  gtk_widget_class_install_action (widget_class, "search.next", NULL, act);
  gtk_widget_class_install_action (widget_class, "search.previous", NULL, act);
  gtk_widget_class_install_action (widget_class, "search.close", NULL, act);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-text-search.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTextSearch, bar);
  gtk_widget_class_bind_template_child (widget_class, QyTextSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, QyTextSearch, count);
  gtk_widget_class_bind_template_callback (widget_class, on_searched);
  gtk_widget_class_bind_template_callback (widget_class, on_confirmed);
  gtk_widget_class_bind_template_callback (widget_class, on_stopped);
}

static void
qy_text_search_init (QyTextSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

void
qy_text_search_set_editor (QyTextSearch *self, QyTextEditor *editor)
{
  g_return_if_fail (QY_IS_TEXT_SEARCH (self));

  self->editor = editor;
}

void
qy_text_search_open (QyTextSearch *self)
{
  g_return_if_fail (QY_IS_TEXT_SEARCH (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
qy_text_search_go (QyTextSearch *self, gboolean backwards)
{
  g_return_if_fail (QY_IS_TEXT_SEARCH (self));

  if (*get_needle (self) == '\0')
    qy_text_search_open (self);
  else
    go (self, backwards);
}

guint
qy_text_search_get_n (QyTextSearch *self)
{
  g_return_val_if_fail (QY_IS_TEXT_SEARCH (self), 0);

  return self->n;
}
