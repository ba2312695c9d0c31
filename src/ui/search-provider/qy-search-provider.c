/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-search-provider.h"

#include "qy-found.h"

/* How long the program stays for the next question: the desktop asks at every letter. */
#define LINGER_SECONDS 5

/* From the desktop's description of its search providers, version 2. */
static const char interface_xml[] = "<node>"
                                    "<interface name='org.gnome.Shell.SearchProvider2'>"
                                    "<method name='GetInitialResultSet'>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='as' name='results' direction='out'/>"
                                    "</method>"
                                    "<method name='GetSubsearchResultSet'>"
                                    "<arg type='as' name='previous_results' direction='in'/>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='as' name='results' direction='out'/>"
                                    "</method>"
                                    "<method name='GetResultMetas'>"
                                    "<arg type='as' name='identifiers' direction='in'/>"
                                    "<arg type='aa{sv}' name='metas' direction='out'/>"
                                    "</method>"
                                    "<method name='ActivateResult'>"
                                    "<arg type='s' name='identifier' direction='in'/>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='u' name='timestamp' direction='in'/>"
                                    "</method>"
                                    "<method name='LaunchSearch'>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='u' name='timestamp' direction='in'/>"
                                    "</method>"
                                    "</interface>"
                                    "</node>";

struct _QySearchProvider
{
  GObject parent_instance;

  QyApplication *application; /* owns it */
  GDBusConnection *connection;
  guint registration;
  GHashTable *found; /* identifier → QyFound of the last search */
};

G_DEFINE_FINAL_TYPE (QySearchProvider, qy_search_provider, G_TYPE_OBJECT)

/* One question of the desktop under way; the program stays for it. */
typedef struct
{
  QySearchProvider *self;
  GDBusMethodInvocation *invocation;
  char *words;
} Question;

static gboolean
on_lingered (gpointer application)
{
  g_application_release (application);
  return G_SOURCE_REMOVE;
}

static void
question_free (Question *question)
{
  g_timeout_add_seconds_full (G_PRIORITY_LOW, LINGER_SECONDS, on_lingered,
                              g_object_ref (question->self->application), g_object_unref);
  g_object_unref (question->self);
  g_free (question->words);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* Whoever searches the desktop is not told what is wrong with a book: there is just nothing. */
static void
answer_nothing (Question *question)
{
  g_dbus_method_invocation_return_value (question->invocation, g_variant_new ("(as)", NULL));
}

static void
on_found (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;
  QySearchProvider *self = question->self;
  g_autoptr (GPtrArray) all = qy_book_run_finish (QY_BOOK (book), result, NULL);
  GVariantBuilder names;

  if (all == NULL)
    {
      answer_nothing (question);
      return;
    }
  g_hash_table_remove_all (self->found);
  g_variant_builder_init (&names, G_VARIANT_TYPE ("as"));
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      QyFound *found = all->pdata[i];

      if (g_hash_table_contains (self->found, found->name)) /* two files of one contract */
        {
          qy_found_free (found);
          continue;
        }
      g_variant_builder_add (&names, "s", found->name);
      g_hash_table_insert (self->found, found->name, found);
    }
  g_dbus_method_invocation_return_value (question->invocation, g_variant_new ("(as)", &names));
}

static void
on_book_opened (GObject *application, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;
  QySession *session = qy_application_open_book_finish (QY_APPLICATION (application), result, NULL);

  if (session == NULL)
    answer_nothing (question);
  else
    {
      char *words = g_steal_pointer (&question->words);

      qy_book_run_async (qy_session_get_book (session), qy_found_search, words, g_free,
                         (GDestroyNotify) g_ptr_array_unref, NULL, on_found,
                         g_steal_pointer (&question));
    }
}

static void
search (QySearchProvider *self, GVariant *terms, GDBusMethodInvocation *invocation)
{
  g_autoptr (Question) question = g_new0 (Question, 1);
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_autofree char *path = qy_application_find_usual_book (self->application);

  g_application_hold (G_APPLICATION (self->application));
  question->self = g_object_ref (self);
  question->invocation = invocation;
  question->words = g_strjoinv (" ", (char **) words);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    answer_nothing (question);
  else
    qy_application_open_book_async (self->application, path, QY_OPENING_EXISTING, NULL,
                                    on_book_opened, g_steal_pointer (&question));
}

static void
describe (QySearchProvider *self, GVariant *names, GDBusMethodInvocation *invocation)
{
  GVariantBuilder metas;
  GVariantIter iter;
  const char *name = NULL;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  g_variant_iter_init (&iter, names);
  while (g_variant_iter_next (&iter, "&s", &name))
    {
      const QyFound *found = g_hash_table_lookup (self->found, name);
      g_autofree char *about = found != NULL ? qy_found_describe (found) : NULL;

      if (found == NULL)
        continue;
      g_variant_builder_open (&metas, G_VARIANT_TYPE ("a{sv}"));
      g_variant_builder_add (&metas, "{sv}", "id", g_variant_new_string (name));
      g_variant_builder_add (&metas, "{sv}", "name", g_variant_new_string (found->result->title));
      g_variant_builder_add (&metas, "{sv}", "description", g_variant_new_string (about));
      g_variant_builder_add (&metas, "{sv}", "gicon",
                             g_variant_new_string (qy_found_get_icon (found)));
      g_variant_builder_close (&metas);
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &metas));
}

static void
show (QySearchProvider *self, const char *name, GDBusMethodInvocation *invocation)
{
  g_autofree char *path = qy_application_find_usual_book (self->application);

  qy_application_show_record (self->application, path, name);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
on_method_call (GDBusConnection *connection,
                const char *sender,
                const char *object_path,
                const char *interface_name,
                const char *method,
                GVariant *arguments,
                GDBusMethodInvocation *invocation,
                gpointer data)
{
  QySearchProvider *self = data;
  gsize last = g_variant_n_children (arguments) - 1;
  g_autoptr (GVariant) first = g_variant_get_child_value (arguments, 0);
  g_autoptr (GVariant) terms = g_variant_get_child_value (arguments, last);

  if (g_str_equal (method, "GetInitialResultSet") || g_str_equal (method, "GetSubsearchResultSet"))
    search (self, terms, invocation);
  else if (g_str_equal (method, "GetResultMetas"))
    describe (self, first, invocation);
  else if (g_str_equal (method, "ActivateResult"))
    show (self, g_variant_get_string (first, NULL), invocation);
  else
    show (self, NULL, invocation);
}

static void
qy_search_provider_finalize (GObject *object)
{
  QySearchProvider *self = QY_SEARCH_PROVIDER (object);

  qy_search_provider_unregister (self);
  g_hash_table_unref (self->found);
  G_OBJECT_CLASS (qy_search_provider_parent_class)->finalize (object);
}

static void
qy_search_provider_class_init (QySearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_search_provider_finalize;
}

static void
qy_search_provider_init (QySearchProvider *self)
{
  self->found =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) qy_found_free);
}

QySearchProvider *
qy_search_provider_new (QyApplication *application)
{
  QySearchProvider *self = NULL;

  g_return_val_if_fail (QY_IS_APPLICATION (application), NULL);

  self = g_object_new (QY_TYPE_SEARCH_PROVIDER, NULL);
  self->application = application;
  return self;
}

gboolean
qy_search_provider_register (QySearchProvider *self,
                             GDBusConnection *connection,
                             const char *path,
                             GError **error)
{
  static const GDBusInterfaceVTable methods = { .method_call = on_method_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_autofree char *place = g_strconcat (path, "/SearchProvider", NULL);

  g_return_val_if_fail (QY_IS_SEARCH_PROVIDER (self) && self->registration == 0, FALSE);

  self->registration = g_dbus_connection_register_object (connection, place, node->interfaces[0],
                                                          &methods, self, NULL, error);
  if (self->registration == 0)
    return FALSE;
  self->connection = g_object_ref (connection);
  return TRUE;
}

void
qy_search_provider_unregister (QySearchProvider *self)
{
  g_return_if_fail (QY_IS_SEARCH_PROVIDER (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}
