/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-field-form.h"

#include "qy-field-row.h"
#include "qy-printed.h"
#include "text-fixture.h"

static QyFieldForm *
make_form (TextFixture *fixture)
{
  QyFieldForm *form = g_object_new (QY_TYPE_FIELD_FORM, NULL);

  text_fixture_show (fixture, GTK_WIDGET (form));
  qy_field_form_set_text (form, fixture->text);
  text_fixture_spin ();
  return form;
}

static GtkWidget *
find_row (GtkWidget *widget, const char *key)
{
  if (QY_IS_FIELD_ROW (widget) && g_str_equal (qy_field_row_get_key (QY_FIELD_ROW (widget)), key))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, key);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkEntry *
find_entry (QyFieldForm *form, const char *key)
{
  GtkWidget *row = find_row (GTK_WIDGET (form), key);

  g_assert_nonnull (row);
  return GTK_ENTRY (text_fixture_find (row, GTK_TYPE_ENTRY));
}

static void
type (QyFieldForm *form, const char *key, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (form, key)), text);
}

static char *
print (TextFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyPrinted) printed = qy_document_print (fixture->document, QY_PRINT_DEFAULT, &error);

  g_assert_no_error (error);
  return qy_printed_to_text (printed);
}

static void
test_fill (TextFixture *fixture, gconstpointer data)
{
  QyFieldForm *form = make_form (fixture);
  g_autofree char *printed = NULL;

  g_assert_cmpuint (qy_field_form_get_n_fields (form), ==, 5);
  g_assert_cmpuint (qy_field_form_get_n_filled (form), ==, 2);
  type (form, "fee.total", "12万");
  g_assert_cmpstr (qy_document_get_raw (fixture->document, "fee.total"), ==, "CNY 12000000");
  type (form, "period.start", "2026年3月1日");
  g_assert_cmpstr (qy_document_get_raw (fixture->document, "period.start"), ==, "2026-03-01");
  printed = print (fixture);
  g_assert_nonnull (strstr (printed, "共¥120,000.00（壹拾贰万元整）"));
  g_assert_nonnull (strstr (printed, "自2026年3月1日起"));
  text_fixture_spin ();
  g_assert_cmpuint (qy_field_form_get_n_filled (form), ==, 4);
  type (form, "fee.total", "");
  g_assert_cmpstr (qy_document_get_raw (fixture->document, "fee.total"), ==, "CNY 12000000");
  g_signal_emit_by_name (find_entry (form, "fee.total"), "activate");
  g_assert_null (qy_document_get_raw (fixture->document, "fee.total"));
  text_fixture_drop (fixture, GTK_WIDGET (form));
}

static void
test_unreadable (TextFixture *fixture, gconstpointer data)
{
  QyFieldForm *form = make_form (fixture);
  GtkEntry *entry = find_entry (form, "period.end");

  type (form, "period.end", "2027-02-28");
  type (form, "period.end", "2027-02-30");
  g_assert_cmpstr (qy_document_get_raw (fixture->document, "period.end"), ==, "2027-02-28");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  /* Something else changes: what is being typed stays. */
  qy_document_set_value (fixture->document, "fee.total", "CNY 100", NULL);
  text_fixture_spin ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2027-02-30");
  type (form, "period.end", "2027-02-27");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  g_assert_cmpstr (qy_document_get_raw (fixture->document, "period.end"), ==, "2027-02-27");
  text_fixture_drop (fixture, GTK_WIDGET (form));
}

static void
test_from_elsewhere (TextFixture *fixture, gconstpointer data)
{
  QyFieldForm *form = make_form (fixture);
  GtkEntry *entry = find_entry (form, "fee.total");

  qy_document_set_value (fixture->document, "fee.total", "CNY 4500000", NULL);
  text_fixture_spin ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "¥45,000.00");
  qy_document_set_waiting (fixture->document, "fee.total", "验收", NULL);
  text_fixture_spin ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpuint (qy_field_form_get_n_filled (form), ==, 3);
  text_fixture_drop (fixture, GTK_WIDGET (form));
}

/* Enter goes to the next field that is empty. */
static void
test_next (TextFixture *fixture, gconstpointer data)
{
  QyFieldForm *form = make_form (fixture);
  GtkWidget *focus = NULL;

  qy_document_set_value (fixture->document, "period.end", "2027-02-28", NULL);
  g_assert_true (qy_field_form_show (form, "period.start"));
  type (form, "period.start", "2026-3-1");
  g_signal_emit_by_name (find_entry (form, "period.start"), "activate");
  focus = gtk_window_get_focus (fixture->window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_ancestor (focus, QY_TYPE_FIELD_ROW)
                 == find_row (GTK_WIDGET (form), "fee.total"));
  text_fixture_drop (fixture, GTK_WIDGET (form));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  text_fixture_add ("/ui/field-form/fill", test_fill);
  text_fixture_add ("/ui/field-form/unreadable", test_unreadable);
  text_fixture_add ("/ui/field-form/from-elsewhere", test_from_elsewhere);
  text_fixture_add ("/ui/field-form/next", test_next);
  return g_test_run ();
}
