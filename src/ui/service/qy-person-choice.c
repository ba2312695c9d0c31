/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-person-choice.h"

#include <glib/gi18n-lib.h>

#include "qy-book-person.h"
#include "qy-settings.h"

void
qy_person_choice_fill (AdwComboRow *row,
                       const GPtrArray *persons,
                       const char *person_id,
                       gboolean default_me)
{
  g_autofree char *me = qy_settings_get_string (qy_settings_get_default (), "person");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_return_if_fail (ADW_IS_COMBO_ROW (row) && persons != NULL);

  gtk_string_list_append (names, _ ("Nobody Yet"));
  for (guint i = 0; i < persons->len; i++)
    {
      const QyPerson *person = persons->pdata[i];

      gtk_string_list_append (names, person->name);
      if (person_id != NULL ? g_str_equal (person->id, person_id)
                            : default_me && g_str_equal (person->name, me))
        chosen = i + 1;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, chosen);
  gtk_widget_set_visible (GTK_WIDGET (row), persons->len > 0);
}

char *
qy_person_choice_dup (AdwComboRow *row, const GPtrArray *persons)
{
  guint chosen = 0;

  g_return_val_if_fail (ADW_IS_COMBO_ROW (row) && persons != NULL, NULL);

  chosen = adw_combo_row_get_selected (row);
  return chosen > 0 && chosen <= persons->len
             ? g_strdup (((const QyPerson *) persons->pdata[chosen - 1])->id)
             : NULL;
}
