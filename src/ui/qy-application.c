/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-application.h"

#include <glib/gi18n-lib.h>

#include "qy-appearance.h"
#include "qy-book-jobs.h"
#include "qy-people-settings.h"
#include "qy-place.h"
#include "qy-program-actions.h"
#include "qy-reminder.h"
#include "qy-request.h"
#include "qy-search-provider.h"
#include "qy-settings.h"
#include "qy-window.h"

struct _QyApplication
{
  AdwApplication parent_instance;

  GHashTable *sessions;  /* path → QySession */
  GHashTable *reminders; /* path → QyReminder */
  GHashTable *opening;   /* path → GPtrArray of the GTasks that wait for it */
  QySearchProvider *search_provider;
  char *person;
  char *now;
  QyDate today;
  gboolean is_background; /* started to remind, not to show anything */
};

G_DEFINE_FINAL_TYPE (QyApplication, qy_application, ADW_TYPE_APPLICATION)

typedef struct
{
  QyApplication *application;
  char *path;
} Opening;

static void
on_signed (gpointer application, gpointer book, const GError *error)
{
  /* A book that cannot be read now says so where it is shown; acts carry the name until then. */
}

/* Acts are signed by whoever the command line or the preferences name. */
static void
sign (QyApplication *self, QyBook *book)
{
  g_autofree char *chosen = qy_settings_get_string (qy_settings_get_default (), "person");
  const char *name = self->person != NULL ? self->person : chosen;

  if (*name == '\0')
    return;
  qy_book_set_actor (book, name);
  qy_request_run (self, book, qy_people_settings_sign, g_strdup (name), g_free, NULL, NULL,
                  on_signed);
}

static void
on_book_opened (GObject *unused, GAsyncResult *result, gpointer data)
{
  g_autofree Opening *opening = data;
  g_autoptr (QyApplication) self = opening->application;
  g_autofree char *path = opening->path;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyBook) book = qy_opening_run_finish (result, &error);
  g_autoptr (GPtrArray) waiting = NULL;
  QySession *session = NULL;

  g_hash_table_steal_extended (self->opening, path, NULL, (gpointer *) &waiting);
  if (book != NULL)
    {
      session = qy_session_new (book);
      qy_book_jobs_check_weekly (session);
      qy_book_set_now (book, self->now);
      qy_book_set_today (book, self->today);
      sign (self, book);
      qy_settings_set_string (qy_settings_get_default (), "last-book", path);
      g_hash_table_insert (self->sessions, g_strdup (path), session);
      g_hash_table_insert (self->reminders, g_strdup (path),
                           qy_reminder_new (G_APPLICATION (self), book, NULL));
    }
  for (guint i = 0; i < waiting->len; i++)
    {
      if (session != NULL)
        g_task_return_pointer (waiting->pdata[i], session, NULL);
      else
        g_task_return_error (waiting->pdata[i], g_error_copy (error));
    }
}

/* Those who wait for the book at @path, which is being opened now if it was not already. */
static GPtrArray *
begin_opening (QyApplication *self, const char *path, QyOpeningKind kind, QyJob *job)
{
  GPtrArray *waiting = g_hash_table_lookup (self->opening, path);
  QyOpening *opening = NULL;
  Opening *mine = NULL;

  if (waiting != NULL)
    return waiting;
  waiting = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (self->opening, g_strdup (path), waiting);
  opening = g_new0 (QyOpening, 1);
  opening->kind = kind;
  opening->path = g_strdup (path);
  opening->person = g_strdup (self->person);
  opening->now = g_strdup (self->now);
  opening->today = self->today;
  mine = g_new0 (Opening, 1);
  mine->application = g_object_ref (self);
  mine->path = g_strdup (path);
  qy_opening_run_async (opening, job, on_book_opened, mine);
  return waiting;
}

/* The book that will most likely be asked for is opened while the toolkit starts. */
static gboolean
qy_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  QyApplication *self = QY_APPLICATION (application);
  guint n = g_strv_length (*arguments);
  const char *last = n > 1 ? (*arguments)[n - 1] : NULL;
  g_autofree char *path = NULL;

  if (last == NULL)
    path = qy_application_find_usual_book (self);
  else if (g_str_has_suffix (last, ".qybook") && last[0] != '-')
    path = g_canonicalize_filename (last, NULL);
  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    begin_opening (self, path, QY_OPENING_EXISTING, NULL);
  return G_APPLICATION_CLASS (qy_application_parent_class)
      ->local_command_line (application, arguments, status);
}

/* No window, but the book that would be shown is open, and the program stays for its deadlines. */
static void
remind (QyApplication *self)
{
  g_autofree char *path = qy_application_find_usual_book (self);

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  g_application_hold (G_APPLICATION (self));
  if (!g_hash_table_contains (self->sessions, path))
    begin_opening (self, path, QY_OPENING_EXISTING, NULL);
}

static void
qy_application_activate (GApplication *application)
{
  QyApplication *self = QY_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = NULL;

  if (self->is_background)
    {
      self->is_background = FALSE;
      remind (self);
      return;
    }
  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  path = qy_application_find_usual_book (self);
  qy_application_show_book (self, path);
}

static void
qy_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        qy_application_show_book (QY_APPLICATION (application), path);
    }
}

static int
qy_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  QyApplication *self = QY_APPLICATION (application);
  g_autofree char *today = NULL;
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("%s %s\n", _ ("Qiyue"), QY_VERSION);
      return 0;
    }
  g_variant_dict_lookup (options, "person", "s", &self->person);
  g_variant_dict_lookup (options, "now", "s", &self->now);
  if (g_variant_dict_lookup (options, "today", "s", &today))
    self->today = qy_date_parse (today, &error);
  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  if (!g_variant_dict_contains (options, "remind"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  self->is_background = TRUE;
  return g_application_get_is_remote (application) ? 0 : -1; /* that one reminds already */
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (item->data);
}

static void
on_show_record (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *path = NULL;
  const char *record = NULL;

  g_variant_get (parameter, "(&s&s)", &path, &record);
  qy_application_show_record (data, path, *record != '\0' ? record : NULL);
}

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);
  QySession *session = QY_IS_WINDOW (window) ? qy_window_get_session (QY_WINDOW (window)) : NULL;
  g_autofree char *path = session != NULL
                              ? g_strdup (qy_book_get_path (qy_session_get_book (session)))
                              : qy_application_find_usual_book (data);

  qy_application_show_book (data, path);
}

static void
qy_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "quit", .activate = on_quit },
    { .name = "new-window", .activate = on_new_window },
    { .name = "show-record", .activate = on_show_record, .parameter_type = "(ss)" },
  };
  static const struct
  {
    const char *action;
    const char *keys[3];
  } keys[] = {
    { "app.quit", { "<Control>q" } },
    { "app.new-window", { "<Control><Shift>n" } },
    { "win.new-contract('')", { "<Control>n" } },
    { "win.report-incident('')", { "<Control><Shift>i" } },
    { "win.open-book", { "<Control>o" } },
    { "win.search", { "<Control>f" } },
    { "win.palette", { "<Control>k" } },
    { "win.close-tab", { "<Control>w" } },
    { "win.toggle-sidebar", { "F9" } },
    { "win.menu", { "F10" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "win.show('start')", { "<Alt>1" } },
    { "win.show('contracts')", { "<Alt>2" } },
    { "win.show('templates')", { "<Alt>3" } },
    { "win.show('clauses')", { "<Alt>4" } },
    { "win.show('parties')", { "<Alt>5" } },
    { "win.show('calendar')", { "<Alt>6" } },
    { "win.show('reports')", { "<Alt>7" } },
    { "win.show('service')", { "<Alt>8" } },
  };

  G_APPLICATION_CLASS (qy_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), keys[i].action,
                                           keys[i].keys);
  qy_program_actions_add (GTK_APPLICATION (application));
  qy_appearance_follow ();
}

static gboolean
qy_application_dbus_register (GApplication *application,
                              GDBusConnection *connection,
                              const char *path,
                              GError **error)
{
  QyApplication *self = QY_APPLICATION (application);

  if (!G_APPLICATION_CLASS (qy_application_parent_class)
           ->dbus_register (application, connection, path, error))
    return FALSE;
  self->search_provider = qy_search_provider_new (self);
  return qy_search_provider_register (self->search_provider, connection, path, error);
}

static void
qy_application_dbus_unregister (GApplication *application,
                                GDBusConnection *connection,
                                const char *path)
{
  QyApplication *self = QY_APPLICATION (application);

  if (self->search_provider != NULL)
    qy_search_provider_unregister (self->search_provider);
  g_clear_object (&self->search_provider);
  G_APPLICATION_CLASS (qy_application_parent_class)
      ->dbus_unregister (application, connection, path);
}

static void
qy_application_finalize (GObject *object)
{
  QyApplication *self = QY_APPLICATION (object);

  g_hash_table_unref (self->opening);
  g_hash_table_unref (self->reminders);
  g_hash_table_unref (self->sessions);
  g_free (self->person);
  g_free (self->now);
  G_OBJECT_CLASS (qy_application_parent_class)->finalize (object);
}

static void
qy_application_class_init (QyApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qy_application_finalize;
  application_class->local_command_line = qy_application_local_command_line;
  application_class->dbus_register = qy_application_dbus_register;
  application_class->dbus_unregister = qy_application_dbus_unregister;
  application_class->startup = qy_application_startup;
  application_class->activate = qy_application_activate;
  application_class->open = qy_application_open;
  application_class->handle_local_options = qy_application_handle_local_options;
}

static void
qy_application_init (QyApplication *self)
{
  static const GOptionEntry options[] = {
    { "person", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Who works with the book"), N_ ("NAME") },
    { "now", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Another instant than the clock's, for tests"),
      "YYYY-MM-DDTHH:MM:SSZ" },
    { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Another day than the clock's"), "YYYY-MM-DD" },
    { "remind", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Remind of deadlines without a window"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { NULL },
  };

  self->today = QY_DATE_NONE;
  self->opening =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->reminders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[BOOK.qybook]"));
}

QyApplication *
qy_application_new (void)
{
  return g_object_new (QY_TYPE_APPLICATION, "application-id", QY_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/io/github/qiyue/Qiyue",
                       NULL);
}

QySession *
qy_application_get_session (QyApplication *self, const char *path)
{
  g_return_val_if_fail (QY_IS_APPLICATION (self) && path != NULL, NULL);

  return g_hash_table_lookup (self->sessions, path);
}

void
qy_application_open_book_async (QyApplication *self,
                                const char *path,
                                QyOpeningKind kind,
                                QyJob *job,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  QySession *session = NULL;

  g_return_if_fail (QY_IS_APPLICATION (self) && path != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, qy_application_open_book_async);
  session = g_hash_table_lookup (self->sessions, path);
  if (session != NULL)
    g_task_return_pointer (task, session, NULL);
  else
    g_ptr_array_add (begin_opening (self, path, kind, job), g_steal_pointer (&task));
}

QySession *
qy_application_open_book_finish (QyApplication *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (QY_IS_APPLICATION (self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qy_application_show_book (QyApplication *self, const char *path)
{
  g_return_if_fail (QY_IS_APPLICATION (self) && path != NULL);

  qy_window_open_book (qy_window_new (self), path);
}

char *
qy_application_find_usual_book (QyApplication *self)
{
  g_autofree char *last = NULL;

  g_return_val_if_fail (QY_IS_APPLICATION (self), NULL);

  last = qy_settings_get_string (qy_settings_get_default (), "last-book");
  if (*last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&last);
  return qy_place_default_book ();
}

void
qy_application_show_record (QyApplication *self, const char *path, const char *name)
{
  QyWindow *window = NULL;

  g_return_if_fail (QY_IS_APPLICATION (self) && path != NULL);

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self));
       item != NULL && window == NULL; item = item->next)
    {
      QySession *session = QY_IS_WINDOW (item->data) ? qy_window_get_session (item->data) : NULL;

      if (session != NULL && g_str_equal (qy_book_get_path (qy_session_get_book (session)), path))
        window = item->data;
    }
  if (window == NULL)
    {
      qy_window_open_book_at (qy_window_new (self), path, name);
      return;
    }
  gtk_window_present (GTK_WINDOW (window));
  if (name != NULL)
    qy_window_open (window, name);
}
