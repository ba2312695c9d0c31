/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-form-row.h"

#include "qy-definition-row.h"
#include "qy-field-row.h"
#include "qy-party-row.h"

gboolean
qy_form_row_is_filled (GtkWidget *row)
{
  if (QY_IS_PARTY_ROW (row))
    return qy_party_row_is_filled (QY_PARTY_ROW (row));
  return QY_IS_DEFINITION_ROW (row) || qy_field_row_is_filled (QY_FIELD_ROW (row));
}

void
qy_form_row_update (GtkWidget *row)
{
  if (QY_IS_PARTY_ROW (row))
    qy_party_row_update (QY_PARTY_ROW (row));
  else if (QY_IS_FIELD_ROW (row))
    qy_field_row_update (QY_FIELD_ROW (row));
}

gboolean
qy_form_row_matches (GtkWidget *row, const QyField *field, gboolean definition)
{
  if (definition)
    return QY_IS_DEFINITION_ROW (row) && qy_definition_row_matches (QY_DEFINITION_ROW (row), field);
  return QY_IS_FIELD_ROW (row) && qy_field_row_matches (QY_FIELD_ROW (row), field);
}

gboolean
qy_form_row_shows (GtkWidget *row, const char *key)
{
  if (QY_IS_PARTY_ROW (row))
    return g_ascii_isupper (key[0]) && key[1] == '.'
           && qy_party_row_get_label (QY_PARTY_ROW (row))[0] == key[0];
  if (QY_IS_FIELD_ROW (row))
    return g_str_equal (qy_field_row_get_key (QY_FIELD_ROW (row)), key);
  return g_str_equal (qy_definition_row_get_key (QY_DEFINITION_ROW (row)), key);
}
