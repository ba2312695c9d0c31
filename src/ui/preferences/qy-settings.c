/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-settings.h"

#include "qy-place.h"

#define SCHEMA "io.github.qiyue.Qiyue"

struct _QySettings
{
  GObject parent_instance;

  GSettings *stored; /* NULL: there is no schema */
  GHashTable *held;  /* key → value, then */
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QySettings, qy_settings, G_TYPE_OBJECT)

/* The schema's defaults, for when it is missing: a test compares the two. */
static const struct
{
  const char *key;
  const char *value;
} defaults[] = {
  { "language", "" }, { "color-scheme", "system" }, { "text-font", "" },
  { "person", "" },   { "last-book", "" },          { "reminder-days", "90, 30, 7, 1" },
};

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autofree char *folder = qy_place_schemas ();
  g_autoptr (GSettingsSchemaSource) built = NULL;

  if (folder != NULL)
    built = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);
  if (built == NULL && installed == NULL)
    return NULL;
  return g_settings_schema_source_lookup (built != NULL ? built : installed, SCHEMA, TRUE);
}

/* An older schema, from before an update, would end the program when it is asked for a new key. */
static gboolean
has_all_keys (GSettingsSchema *schema)
{
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (!g_settings_schema_has_key (schema, defaults[i].key))
      return FALSE;
  return TRUE;
}

static void
on_stored_changed (QySettings *self, const char *key)
{
  g_signal_emit (self, signals[CHANGED], g_quark_from_string (key));
}

static void
qy_settings_finalize (GObject *object)
{
  QySettings *self = QY_SETTINGS (object);

  g_clear_object (&self->stored);
  g_clear_pointer (&self->held, g_hash_table_unref);
  G_OBJECT_CLASS (qy_settings_parent_class)->finalize (object);
}

static void
qy_settings_class_init (QySettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_settings_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", QY_TYPE_SETTINGS, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL,
                    NULL, g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
}

static void
qy_settings_init (QySettings *self)
{
}

QySettings *
qy_settings_new_unstored (void)
{
  QySettings *self = g_object_new (QY_TYPE_SETTINGS, NULL);

  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    g_hash_table_insert (self->held, g_strdup (defaults[i].key), g_strdup (defaults[i].value));
  return self;
}

QySettings *
qy_settings_get_default (void)
{
  static QySettings *self = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (self != NULL)
    return self;
  schema = find_schema ();
  if (schema == NULL || !has_all_keys (schema))
    return self = qy_settings_new_unstored ();
  self = g_object_new (QY_TYPE_SETTINGS, NULL);
  self->stored = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect_swapped (self->stored, "changed", G_CALLBACK (on_stored_changed), self);
  return self;
}

char *
qy_settings_get_string (QySettings *self, const char *key)
{
  const char *held = NULL;

  g_return_val_if_fail (QY_IS_SETTINGS (self) && key != NULL, NULL);

  if (self->stored != NULL)
    return g_settings_get_string (self->stored, key);
  held = g_hash_table_lookup (self->held, key);
  g_return_val_if_fail (held != NULL, NULL);
  return g_strdup (held);
}

void
qy_settings_set_string (QySettings *self, const char *key, const char *value)
{
  g_return_if_fail (QY_IS_SETTINGS (self) && key != NULL);

  if (value == NULL)
    value = "";
  if (self->stored != NULL)
    {
      g_settings_set_string (self->stored, key, value);
      return;
    }
  g_hash_table_insert (self->held, g_strdup (key), g_strdup (value));
  on_stored_changed (self, key);
}
