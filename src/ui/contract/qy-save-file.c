/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-save-file.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-request.h"

#define MAX_NAME_CHARACTERS 80
#define MAX_SUFFIX          8 /* bytes, with the point */

/* One file on its way out of the book. */
typedef struct
{
  GtkWidget *from;
  QyBook *book;
  GFile *file;
  char *name;
  QyFileWriter write;
  gpointer data;
  GDestroyNotify data_free;
} Outgoing;

static void
outgoing_free (gpointer data)
{
  Outgoing *self = data;

  g_clear_object (&self->from);
  g_clear_object (&self->book);
  g_clear_object (&self->file);
  g_free (self->name);
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_free (self);
}

static Outgoing *
outgoing_new (GtkWidget *from,
              QyBook *book,
              const char *name,
              QyFileWriter write,
              gpointer data,
              GDestroyNotify data_free)
{
  Outgoing *self = g_new0 (Outgoing, 1);

  self->from = g_object_ref (from);
  self->book = g_object_ref (book);
  self->name = g_strdup (name);
  self->write = write;
  self->data = data;
  self->data_free = data_free;
  return self;
}

/* A stream that replaces a file puts the new one in its place when it is closed, and only then; a
 * file that was not there before is taken away again. */
static gpointer
write_file (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Outgoing *self = data;
  gboolean is_new = !g_file_query_exists (self->file, cancellable);
  g_autoptr (GFileOutputStream) out =
      g_file_replace (self->file, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable, error);
  g_autoptr (GCancellable) given_up = g_cancellable_new ();

  if (out == NULL)
    return NULL;
  if (!self->write (book, self->data, G_OUTPUT_STREAM (out), cancellable, error))
    {
      g_cancellable_cancel (given_up);
      g_output_stream_close (G_OUTPUT_STREAM (out), given_up, NULL);
      if (is_new)
        g_file_delete (self->file, NULL, NULL);
      return NULL;
    }
  if (!g_output_stream_close (G_OUTPUT_STREAM (out), cancellable, error))
    return NULL;
  return g_object_ref (self->file);
}

static void
say_saved (GtkWidget *from, GFile *file)
{
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), name);

  qy_notice_toast (from, text);
}

static void
on_saved (gpointer owner, gpointer result, const GError *error)
{
  g_autoptr (GFile) file = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The file was not written"), error);
  else
    say_saved (owner, file);
}

static void
start (Outgoing *self)
{
  qy_request_run (self->from, self->book, write_file, self, outgoing_free, g_object_unref, NULL,
                  on_saved);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  Outgoing *self = data;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    {
      self->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      start (self);
    }
  else
    outgoing_free (self);
  g_object_unref (dialog);
}

/* A name too long is shortened before its suffix. */
char *
qy_file_name (const char *text)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *suffix = NULL;
  glong n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  suffix = strrchr (text, '.');
  if (suffix == NULL || strlen (suffix) > MAX_SUFFIX)
    suffix = text + strlen (text);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (p < suffix && n >= MAX_NAME_CHARACTERS)
        continue;
      if (c < 0x20 || (c < 0x80 && strchr ("/\\:*?\"<>|", (char) c) != NULL))
        g_string_append_c (name, '_');
      else
        g_string_append_unichar (name, c);
    }
  g_strstrip (name->str);
  return g_strdup (*name->str != '\0' && *name->str != '.' ? name->str : "_");
}

void
qy_save_file (GtkWidget *from,
              QyBook *book,
              const char *title,
              const char *name,
              QyFileWriter write,
              gpointer data,
              GDestroyNotify data_free)
{
  GtkRoot *root = NULL;
  GtkFileChooserNative *dialog = NULL;
  g_autofree char *proposed = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && name != NULL && write != NULL);

  root = gtk_widget_get_root (from);
  dialog = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                        GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  proposed = qy_file_name (name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), proposed);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chosen),
                    outgoing_new (from, book, name, write, data, data_free));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
qy_save_file_to (GtkWidget *from,
                 QyBook *book,
                 GFile *file,
                 QyFileWriter write,
                 gpointer data,
                 GDestroyNotify data_free)
{
  g_autofree char *name = NULL;
  Outgoing *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && G_IS_FILE (file));

  name = g_file_get_basename (file);
  self = outgoing_new (from, book, name, write, data, data_free);
  self->file = g_object_ref (file);
  start (self);
}
