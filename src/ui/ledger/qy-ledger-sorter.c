/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-sorter.h"

/* What two of these are compared by is told to the first one. */
typedef struct
{
  GObject parent_instance;

  const char *asked_by;
} QyLedgerProbe;

typedef GObjectClass QyLedgerProbeClass;

GType qy_ledger_probe_get_type (void);

G_DEFINE_TYPE (QyLedgerProbe, qy_ledger_probe, G_TYPE_OBJECT)

static void
qy_ledger_probe_class_init (QyLedgerProbeClass *klass)
{
}

static void
qy_ledger_probe_init (QyLedgerProbe *self)
{
}

static int
compare (gconstpointer a, gconstpointer b, gpointer name)
{
  QyLedgerProbe *probe = (QyLedgerProbe *) a;

  probe->asked_by = name;
  return -1;
}

GtkSorter *
qy_ledger_sorter_new (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return GTK_SORTER (gtk_custom_sorter_new (compare, (gpointer) name, NULL));
}

char *
qy_ledger_sorter_read (GtkSorter *view_sorter)
{
  g_autoptr (GObject) first = g_object_new (qy_ledger_probe_get_type (), NULL);
  g_autoptr (GObject) second = g_object_new (qy_ledger_probe_get_type (), NULL);
  GtkOrdering order = GTK_ORDERING_EQUAL;

  g_return_val_if_fail (GTK_IS_SORTER (view_sorter), NULL);

  order = gtk_sorter_compare (view_sorter, first, second);
  if (order == GTK_ORDERING_EQUAL)
    return g_strdup ("");
  return g_strconcat (order == GTK_ORDERING_LARGER ? "-" : "", ((QyLedgerProbe *) first)->asked_by,
                      NULL);
}
