/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-issue-assistant.h"

#include <glib/gi18n-lib.h>

#include "qy-contract-export.h"
#include "qy-issue-plan.h"
#include "qy-notice.h"
#include "qy-paper.h"
#include "qy-request.h"
#include "qy-section.h"

#define CHECK_CODE_LENGTH 8
#define UNFILLED          "unfilled-blank" /* says itself what to do */

struct _QyIssueAssistant
{
  AdwWindow parent_instance;

  QySession *session;
  char *contract_id;
  QyIssuePlan *plan;

  GtkStack *steps;
  GtkWidget *cancel_button;
  GtkWidget *next_button;
  GtkWidget *issue_button;
  GtkWidget *close_button;
  GtkLabel *findings_label;
  QySection *errors;
  QySection *warnings;
  QySection *hints;
  GtkLabel *number_label;
  GtkLabel *facts_label;
  GtkEditable *why_row;
  AdwStatusPage *problem_page;
  AdwStatusPage *done_page;
  GtkWidget *save_button;
};

enum
{
  PROP_0,
  PROP_STEP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyIssueAssistant, qy_issue_assistant, ADW_TYPE_WINDOW)

static QyBook *
book_of (QyIssueAssistant *self)
{
  return qy_session_get_book (self->session);
}

/* The button that goes on is the one Enter presses. */
static void
go_to (QyIssueAssistant *self, const char *step)
{
  gboolean findings = g_str_equal (step, "findings");
  gboolean freeze = g_str_equal (step, "freeze");
  gboolean over = g_str_equal (step, "done") || g_str_equal (step, "problem");
  gboolean blocked =
      findings && self->plan != NULL && qy_findings_block_issue (self->plan->dossier->findings);

  gtk_stack_set_visible_child_name (self->steps, step);
  gtk_widget_set_visible (self->cancel_button, !over);
  gtk_widget_set_visible (self->next_button, findings && !blocked);
  gtk_widget_set_visible (self->issue_button, freeze);
  gtk_widget_set_visible (self->close_button, over);
  gtk_window_set_default_widget (GTK_WINDOW (self), findings ? self->next_button
                                                    : freeze ? self->issue_button
                                                             : self->close_button);
  if (g_str_equal (step, "done"))
    gtk_widget_grab_focus (self->save_button);
  else if (freeze)
    gtk_widget_grab_focus (self->issue_button);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

static GtkWidget *
new_finding (const QyIssuePlan *plan, const QyFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *place = qy_issue_plan_place (plan, finding);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->message);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 4);
  if (finding->fix != NULL && !g_str_equal (finding->id, UNFILLED))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), finding->fix);
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "issue.show-finding");
  return row;
}

static void
fill_findings (QyIssueAssistant *self, QySection *section, QySeverity severity)
{
  GPtrArray *findings = self->plan->dossier->findings;

  qy_section_begin (section);
  for (guint i = 0; i < findings->len; i++)
    {
      const QyFinding *finding = findings->pdata[i];

      if (finding->severity == severity)
        qy_section_add (section, new_finding (self->plan, finding));
    }
  qy_section_end (section);
}

static void
show_findings (QyIssueAssistant *self)
{
  guint n = qy_dossier_count_findings (self->plan->dossier, QY_SEVERITY_ERROR, NULL);
  g_autofree char *text = NULL;

  fill_findings (self, self->errors, QY_SEVERITY_ERROR);
  fill_findings (self, self->warnings, QY_SEVERITY_WARNING);
  fill_findings (self, self->hints, QY_SEVERITY_HINT);
  if (n > 0)
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u error has to be settled before the contract is issued.",
                     "%u errors have to be settled before the contract is issued.", n),
        n);
  else
    text = g_strdup (_ ("Nothing stands in the way. Look at these before the text is frozen."));
  gtk_label_set_text (self->findings_label, text);
}

static void
show_freeze (QyIssueAssistant *self)
{
  const QyIssuePlan *plan = self->plan;
  QyLanguage language = qy_document_get_language (plan->dossier->document);
  g_autofree char *today = qy_date_print (plan->dossier->today, language);
  g_autoptr (GString) facts = g_string_new (NULL);

  gtk_label_set_text (self->number_label, plan->number);
  g_string_append_printf (facts, _ ("Revision %d"), (int) plan->revision);
  g_string_append_printf (facts, " · %s", today);
  if (plan->copies != NULL)
    {
      g_string_append (facts, " · ");
      g_string_append_printf (facts, _ ("copies: %s"), plan->copies);
    }
  gtk_label_set_text (self->facts_label, facts->str);
}

static void
show_problem (QyIssueAssistant *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->problem_page, text);
  go_to (self, "problem");
}

static void
on_planned (gpointer owner, gpointer result, const GError *error)
{
  QyIssueAssistant *self = owner;

  if (error != NULL)
    {
      show_problem (self, error);
      return;
    }
  self->plan = result;
  if (self->plan->dossier->findings == NULL)
    self->plan->dossier->findings = g_ptr_array_new ();
  show_findings (self);
  show_freeze (self);
  go_to (self, self->plan->dossier->findings->len > 0 ? "findings" : "freeze");
}

typedef struct
{
  char *contract;
  char *why;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->contract);
  g_free (order->why);
  g_free (order);
}

static gpointer
issue (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Order *order = data;
  g_autoptr (QyRevision) revision =
      qy_book_contract_issue (book, order->contract, order->why, qy_paper_render, NULL, error);

  return revision != NULL ? qy_dossier_load (book, order->contract, error) : NULL;
}

static void
show_done (QyIssueAssistant *self, const QyDossier *dossier)
{
  const QyRevision *revision = dossier->revisions->pdata[dossier->revisions->len - 1];
  g_autofree char *number = g_markup_escape_text (dossier->contract->number, -1);
  g_autofree char *title = g_strdup_printf (_ ("%s Is Issued"), number);
  g_autofree char *pages = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d page", "%d pages", (gulong) revision->pages),
      (int) revision->pages);
  g_autofree char *code =
      g_strdup_printf (_ ("check code %.*s"), CHECK_CODE_LENGTH, revision->body_sha256);
  g_autofree char *revised = g_strdup_printf (_ ("Revision %d"), (int) revision->n);
  g_autofree char *text = g_strdup_printf (
      "%s · %s · %s\n\n%s", revised, pages, code,
      _ ("Print it or send it for signature. When it comes back, record the signatures in the "
         "contract's tab and attach the signed copy."));

  adw_status_page_set_title (self->done_page, title);
  adw_status_page_set_description (self->done_page, text);
  go_to (self, "done");
}

static void
on_issued (gpointer owner, gpointer result, const GError *error)
{
  QyIssueAssistant *self = owner;

  if (error != NULL)
    {
      show_problem (self, error);
      return;
    }
  qy_dossier_unref (self->plan->dossier);
  self->plan->dossier = result;
  show_done (self, self->plan->dossier);
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to (QY_ISSUE_ASSISTANT (widget), "freeze");
}

static void
issue_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyIssueAssistant *self = QY_ISSUE_ASSISTANT (widget);
  Order *order = g_new0 (Order, 1);
  g_autofree char *why = g_strstrip (g_strdup (gtk_editable_get_text (self->why_row)));

  order->contract = g_strdup (self->contract_id);
  order->why = *why != '\0' ? g_steal_pointer (&why) : NULL;
  go_to (self, "working");
  qy_request_run (self, book_of (self), issue, order, order_free, (GDestroyNotify) qy_dossier_unref,
                  NULL, on_issued);
}

static void
save_pdf_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyIssueAssistant *self = QY_ISSUE_ASSISTANT (widget);
  const QyDossier *dossier = self->plan->dossier;

  qy_contract_export_pdf (widget, book_of (self), dossier->contract, dossier->revisions->len);
}

static void
open_pdf_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyIssueAssistant *self = QY_ISSUE_ASSISTANT (widget);
  const QyDossier *dossier = self->plan->dossier;

  qy_contract_open_pdf (widget, book_of (self), dossier->contract, dossier->revisions->len);
}

/* The place lies in the window below: it is shown there, and the assistant makes room. */
static void
show_finding_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  g_autofree char *name =
      g_strdup_printf ("contract:%s#%s", QY_ISSUE_ASSISTANT (widget)->contract_id,
                       g_variant_get_string (parameter, NULL));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open", "s", name);
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
qy_issue_assistant_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STEP)
    g_value_set_string (value, qy_issue_assistant_get_step (QY_ISSUE_ASSISTANT (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_issue_assistant_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_ISSUE_ASSISTANT);
  G_OBJECT_CLASS (qy_issue_assistant_parent_class)->dispose (object);
}

static void
qy_issue_assistant_finalize (GObject *object)
{
  QyIssueAssistant *self = QY_ISSUE_ASSISTANT (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->plan, qy_issue_plan_free);
  g_free (self->contract_id);
  G_OBJECT_CLASS (qy_issue_assistant_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/issue/qy-issue-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, steps);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, next_button);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, issue_button);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, close_button);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, findings_label);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, errors);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, warnings);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, hints);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, number_label);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, facts_label);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, why_row);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, problem_page);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, done_page);
  gtk_widget_class_bind_template_child (widget_class, QyIssueAssistant, save_button);
}

static void
qy_issue_assistant_class_init (QyIssueAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_issue_assistant_get_property;
  object_class->dispose = qy_issue_assistant_dispose;
  object_class->finalize = qy_issue_assistant_finalize;
  properties[PROP_STEP] =
      g_param_spec_string ("step", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (QY_TYPE_SECTION);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "issue.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "issue.issue", NULL, issue_action);
  gtk_widget_class_install_action (widget_class, "issue.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_install_action (widget_class, "issue.open-pdf", NULL, open_pdf_action);
  gtk_widget_class_install_action (widget_class, "issue.show-finding", "s", show_finding_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qy_issue_assistant_init (QyIssueAssistant *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyIssueAssistant *
qy_issue_assistant_new (QySession *session, const char *contract_id)
{
  QyIssueAssistant *self = NULL;

  g_return_val_if_fail (QY_IS_SESSION (session) && contract_id != NULL, NULL);

  self = g_object_new (QY_TYPE_ISSUE_ASSISTANT, NULL);
  self->session = g_object_ref (session);
  self->contract_id = g_strdup (contract_id);
  go_to (self, "wait");
  qy_request_run (self, book_of (self), qy_issue_plan_load, g_strdup (contract_id), g_free,
                  (GDestroyNotify) qy_issue_plan_free, NULL, on_planned);
  return self;
}

const char *
qy_issue_assistant_get_step (QyIssueAssistant *self)
{
  g_return_val_if_fail (QY_IS_ISSUE_ASSISTANT (self), NULL);

  return gtk_stack_get_visible_child_name (self->steps);
}

void
qy_issue_assistant_present (GtkWidget *from, QySession *session, const char *contract_id)
{
  GtkRoot *root = gtk_widget_get_root (from);
  QyIssueAssistant *self = qy_issue_assistant_new (session, contract_id);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}
