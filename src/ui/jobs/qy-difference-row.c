/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-difference-row.h"

#include <glib/gi18n-lib.h>

#include "qy-word.h"

struct _QyDifferenceRow
{
  AdwActionRow parent_instance;

  char *key;
  GtkSwitch *replace;
};

G_DEFINE_FINAL_TYPE (QyDifferenceRow, qy_difference_row, ADW_TYPE_ACTION_ROW)

/* Instants are stored in UTC; whoever decides reads them on the clock of this computer. */
static char *
local_time (const char *instant)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_iso8601 (instant, NULL);
  g_autoptr (GDateTime) here = then != NULL ? g_date_time_to_local (then) : NULL;

  return here != NULL ? g_date_time_format (here, "%Y-%m-%d %H:%M") : g_strdup (instant);
}

static char *
describe (const QyXmlDifference *difference)
{
  g_autofree char *ours = local_time (difference->our_when);
  g_autofree char *theirs = local_time (difference->their_when);

  return g_strdup_printf (_ ("Here: version %d, %s, %s\nIn the file: version %d, %s, %s"),
                          (int) difference->our_rev, difference->our_who, ours,
                          (int) difference->their_rev, difference->their_who, theirs);
}

static void
qy_difference_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_DIFFERENCE_ROW);
  G_OBJECT_CLASS (qy_difference_row_parent_class)->dispose (object);
}

static void
qy_difference_row_finalize (GObject *object)
{
  g_free (QY_DIFFERENCE_ROW (object)->key);
  G_OBJECT_CLASS (qy_difference_row_parent_class)->finalize (object);
}

static void
qy_difference_row_class_init (QyDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_difference_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_difference_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/jobs/qy-difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDifferenceRow, replace);
}

static void
qy_difference_row_init (QyDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyDifferenceRow *
qy_difference_row_new (const QyXmlDifference *difference)
{
  QyDifferenceRow *self = g_object_new (QY_TYPE_DIFFERENCE_ROW, NULL);
  g_autofree char *name =
      g_strdup_printf (_ ("%s “%s”"), qy_word (difference->kind), difference->title);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *both = describe (difference);
  g_autofree char *subtitle = g_markup_escape_text (both, -1);

  self->key = qy_difference_key (difference);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  return self;
}

const char *
qy_difference_row_get_key (QyDifferenceRow *self)
{
  g_return_val_if_fail (QY_IS_DIFFERENCE_ROW (self), NULL);

  return self->key;
}

gboolean
qy_difference_row_get_replace (QyDifferenceRow *self)
{
  g_return_val_if_fail (QY_IS_DIFFERENCE_ROW (self), FALSE);

  return gtk_switch_get_active (self->replace);
}

char *
qy_difference_key (const QyXmlDifference *difference)
{
  return g_strdup_printf ("%s %s", difference->kind, difference->id);
}
