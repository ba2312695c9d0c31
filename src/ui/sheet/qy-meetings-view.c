/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-meetings-view.h"

#include <glib/gi18n-lib.h>

#include "qy-book-meeting.h"
#include "qy-child-list.h"
#include "qy-display.h"
#include "qy-meeting-words.h"
#include "qy-prompt.h"
#include "qy-request.h"

struct _QyMeetingsView
{
  QySheetsView parent_instance;

  GPtrArray *bodies; /* QyMeetingBody */
  GtkLabel *bodies_label;
  GtkWidget *items;
};

G_DEFINE_FINAL_TYPE (QyMeetingsView, qy_meetings_view, QY_TYPE_SHEETS_VIEW)

static gpointer
list_bodies (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_meeting_bodies (book, data, error);
}

/* "Supervision committee: 2 of 4 meetings this year, the next by 31 December 2026" */
static char *
print_body (const QyMeetingBody *body)
{
  g_autofree char *held =
      body->least > 0 ? g_strdup_printf (_ ("%s: %d of %d meetings this year"), body->title,
                                         body->held, body->least)
                      : g_strdup_printf (_ ("%s: %d meetings this year"), body->title, body->held);
  g_autofree char *day = body->next_due != NULL ? qy_display_date (body->next_due) : NULL;

  if (day == NULL)
    return g_steal_pointer (&held);
  return g_strdup_printf (_ ("%s, the next by %s"), held, day);
}

static void
on_bodies (gpointer owner, gpointer result, const GError *error)
{
  QyMeetingsView *self = owner;
  g_autoptr (GString) text = g_string_new (NULL);

  if (result == NULL)
    return;
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  self->bodies = result;
  for (guint i = 0; i < self->bodies->len; i++)
    {
      g_autofree char *line = print_body (self->bodies->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  gtk_label_set_text (self->bodies_label, text->str);
}

static void
qy_meetings_view_show_list (QySheetsView *view, GPtrArray *records)
{
  QyServicePage *page = QY_SERVICE_PAGE (view);

  qy_request_run (view, qy_service_page_get_book (page), list_bodies,
                  g_strdup (qy_service_page_get_contract_id (page)), g_free,
                  (GDestroyNotify) g_ptr_array_unref, NULL, on_bodies);
}

static const QyMeetingBody *
body_at (QyMeetingsView *self, guint at)
{
  return self->bodies != NULL && at < self->bodies->len ? self->bodies->pdata[at] : NULL;
}

static void
on_new_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyMeetingsView *self = QY_MEETINGS_VIEW (from);
  const QyMeetingBody *body = body_at (self, qy_prompt_get_choice (prompt, 0));
  g_autofree char *title = qy_prompt_get_text (prompt, 0);
  const char *contract_id = qy_service_page_get_contract_id (QY_SERVICE_PAGE (self));

  qy_sheets_view_make (QY_SHEETS_VIEW (self),
                       qy_meeting_new (contract_id, body != NULL ? body->source_id : NULL, title));
}

static void
qy_meetings_view_add (QySheetsView *view)
{
  QyMeetingsView *self = QY_MEETINGS_VIEW (view);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  QyPrompt *prompt = qy_prompt_new (GTK_WIDGET (view), _ ("New Meeting"), NULL, _ ("_Plan"));

  for (guint i = 0; self->bodies != NULL && i < self->bodies->len; i++)
    g_ptr_array_add (titles, (gpointer) body_at (self, i)->title);
  g_ptr_array_add (titles, (gpointer) _ ("No body of the contract"));
  g_ptr_array_add (titles, NULL);
  qy_prompt_add_choice (prompt, _ ("Body"), (const char *const *) titles->pdata);
  qy_prompt_add (prompt, _ ("Title"), NULL, TRUE);
  qy_prompt_ask (prompt, on_new_asked, NULL, NULL);
}

static gpointer
carry_over (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_meeting_carry_over (book, data, error) >= 0 ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
carry_over_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyMeeting *meeting = qy_sheets_view_get_record (QY_SHEETS_VIEW (widget));

  qy_sheets_view_run (QY_SHEETS_VIEW (widget), carry_over, g_strdup (meeting->id), g_free);
}

static gpointer
put_item (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_meeting_item_put (book, data, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
on_add_item (QyMeetingsView *self)
{
  const QyMeeting *meeting = qy_sheets_view_get_record (QY_SHEETS_VIEW (self));

  if (meeting != NULL)
    qy_sheets_view_run (QY_SHEETS_VIEW (self), put_item,
                        qy_meeting_item_new (meeting, "item", _ ("New item")),
                        (GDestroyNotify) qy_meeting_item_free);
}

static GtkWidget *
qy_meetings_view_make_above (QySheetsView *view)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  QY_MEETINGS_VIEW (view)->bodies_label = GTK_LABEL (label);
  return label;
}

static GtkWidget *
qy_meetings_view_make_actions (QySheetsView *view)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Carry Over Open Items"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "meeting.carry-over");
  gtk_widget_set_tooltip_text (button,
                               _ ("Takes over what earlier meetings of the body left open"));
  return button;
}

static GtkWidget *
qy_meetings_view_make_extras (QySheetsView *view)
{
  QyMeetingsView *self = QY_MEETINGS_VIEW (view);

  self->items =
      qy_child_list_new (&qy_meeting_item_form_kind, _ ("Items and Votes"), _ ("_Add Item"));
  g_signal_connect_object (self->items, "add", G_CALLBACK (on_add_item), self, G_CONNECT_SWAPPED);
  return self->items;
}

static void
qy_meetings_view_show_record (QySheetsView *view, gconstpointer record)
{
  QyServicePage *page = QY_SERVICE_PAGE (view);
  const QyMeeting *meeting = record;

  gtk_widget_action_set_enabled (GTK_WIDGET (view), "meeting.carry-over",
                                 meeting->source_id != NULL);
  qy_child_list_show (QY_CHILD_LIST (QY_MEETINGS_VIEW (view)->items),
                      qy_service_page_get_book (page), meeting->id, FALSE,
                      qy_service_page_get_dossier (page)->contract->time_zone);
}

static void
qy_meetings_view_dispose (GObject *object)
{
  g_clear_pointer (&QY_MEETINGS_VIEW (object)->bodies, g_ptr_array_unref);
  G_OBJECT_CLASS (qy_meetings_view_parent_class)->dispose (object);
}

static void
qy_meetings_view_class_init (QyMeetingsViewClass *klass)
{
  QySheetsViewClass *view_class = QY_SHEETS_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_meetings_view_dispose;
  view_class->kind = &qy_meeting_form_kind;
  view_class->empty_title = N_ ("No Meeting Yet");
  view_class->empty_text =
      N_ ("Meetings of the bodies that the contract names: who was there, what "
          "was said and voted on, and what is still open the next time.");
  view_class->is_by_day = TRUE;
  view_class->add_label = N_ ("_New Meeting…");
  view_class->remove_heading = N_ ("Remove the Meeting?");
  view_class->add = qy_meetings_view_add;
  view_class->make_above = qy_meetings_view_make_above;
  view_class->make_actions = qy_meetings_view_make_actions;
  view_class->make_extras = qy_meetings_view_make_extras;
  view_class->show_list = qy_meetings_view_show_list;
  view_class->show_record = qy_meetings_view_show_record;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "meeting.carry-over", NULL,
                                   carry_over_action);
}

static void
qy_meetings_view_init (QyMeetingsView *self)
{
}
