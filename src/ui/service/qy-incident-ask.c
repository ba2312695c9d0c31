/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-ask.h"

#include <glib/gi18n-lib.h>

#include "qy-book-sla.h"
#include "qy-incident-words.h"
#include "qy-moment-row.h"

/* What a dialog asks for, by kind. */
static const struct
{
  const char *title; /* NULL: the step's name */
  const char *accept;
  const char *at;   /* or NULL: no moment is asked for */
  const char *who;  /* or NULL */
  const char *text; /* or NULL */
  gboolean needs_text;
  const char *said;
} asks[QY_N_INCIDENT_ASKS] = {
  [QY_INCIDENT_ASK_STEP] = { NULL, N_ ("_Record"), N_ ("_When"), NULL, N_ ("_Note"), FALSE,
                             N_ ("Recorded") },
  [QY_INCIDENT_ASK_PAUSE] = { N_ ("Pause the Clocks"), N_ ("_Pause"), N_ ("_From"), NULL,
                              N_ ("_Reason, such as waiting for the client"), TRUE,
                              N_ ("The clocks rest") },
  [QY_INCIDENT_ASK_RESUME] = { N_ ("Let the Clocks Go On"), N_ ("_Go On"), N_ ("_From"), NULL, NULL,
                               FALSE, N_ ("The clocks run again") },
  [QY_INCIDENT_ASK_REOPEN] = { N_ ("Reopen the Incident"), N_ ("_Reopen"), N_ ("_When"), NULL,
                               N_ ("_Reason"), TRUE, N_ ("Reopened") },
  [QY_INCIDENT_ASK_TOLD] = { N_ ("Told"), N_ ("_Record"), N_ ("_When"), N_ ("_By whom"), NULL,
                             FALSE, N_ ("Recorded") },
  [QY_INCIDENT_ASK_LEVEL] = { N_ ("Another Handling Level"), N_ ("_Set"), NULL, NULL,
                              N_ ("_Reason"), TRUE, N_ ("Handling level set") },
  [QY_INCIDENT_ASK_MATRIX] = { N_ ("By the Matrix Again"), N_ ("_Set"), NULL, NULL, N_ ("_Reason"),
                               TRUE, N_ ("Handling level set") },
  [QY_INCIDENT_ASK_NOTE] = { N_ ("Note"), N_ ("_Record"), N_ ("_When"), NULL, N_ ("_Note"), TRUE,
                             N_ ("Recorded") },
  [QY_INCIDENT_ASK_REMINDER] = { N_ ("Reminder"), N_ ("_Record"), N_ ("_When"), N_ ("Whom"),
                                 N_ ("_Of what, such as a backup before a risky step"), TRUE,
                                 N_ ("Recorded") },
  [QY_INCIDENT_ASK_CAUSE] = { N_ ("Cause and Count"), N_ ("_Store"), NULL, NULL, NULL, FALSE,
                              N_ ("Stored") },
};

typedef struct
{
  QyBook *book;
  QyIncidentAskKind kind;
  char *id;
  char *contract_id;
  char *word;
  gint64 number;
  QyMomentRow *at_row;
  GtkEditable *who_row;
  GtkEditable *text_row;
  AdwComboRow *level_row;
  AdwComboRow *fault_row;
  GtkEditable *fault_note_row;
  GtkEditable *excluded_row;
  GtkEditable *resolution_row;
} Ask;

/* What was answered, on its way to the book. */
typedef struct
{
  QyIncidentAskKind kind;
  char *id;
  char *contract_id;
  char *word;
  gint64 number;
  char *at;
  char *who;
  char *text;
  int level;
  char *fault;
  char *fault_note;
  char *excluded;
  char *resolution;
} Answer;

static void
ask_free (gpointer data)
{
  Ask *self = data;

  g_object_unref (self->book);
  g_free (self->id);
  g_free (self->contract_id);
  g_free (self->word);
  g_free (self);
}

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_free (self->id);
  g_free (self->contract_id);
  g_free (self->word);
  g_free (self->at);
  g_free (self->who);
  g_free (self->text);
  g_free (self->fault);
  g_free (self->fault_note);
  g_free (self->excluded);
  g_free (self->resolution);
  g_free (self);
}

static gboolean
add_entry (QyBook *book, const Answer *answer, const char *kind, GError **error)
{
  QyIncidentEntry entry = { .contract_id = answer->contract_id,
                            .incident_id = answer->id,
                            .kind = (char *) kind,
                            .at = answer->at,
                            .audience = answer->who,
                            .text = answer->text };
  gboolean done = qy_book_incident_add_entry (book, &entry, error);

  if (entry.id != NULL)
    g_free (entry.id);
  return done;
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static gboolean
put_cause (QyBook *book, const Answer *answer, GError **error)
{
  g_autoptr (QyIncident) incident = qy_book_incident_get (book, answer->id, error);

  if (incident == NULL)
    return FALSE;
  set_text (&incident->fault, answer->fault);
  set_text (&incident->fault_note, answer->fault_note);
  set_text (&incident->excluded, answer->excluded);
  set_text (&incident->resolution, answer->resolution);
  return qy_book_incident_put (book, incident, error);
}

static gpointer
record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Answer *self = data;

  switch (self->kind)
    {
    case QY_INCIDENT_ASK_STEP:
      return GINT_TO_POINTER (
          qy_book_incident_step (book, self->id, self->word, self->at, self->text, error));
    case QY_INCIDENT_ASK_PAUSE:
      return GINT_TO_POINTER (qy_book_incident_pause (book, self->id, self->at, self->text, error));
    case QY_INCIDENT_ASK_RESUME:
      return GINT_TO_POINTER (qy_book_incident_resume (book, self->id, self->at, error));
    case QY_INCIDENT_ASK_REOPEN:
      return GINT_TO_POINTER (
          qy_book_incident_reopen (book, self->id, self->at, self->text, error));
    case QY_INCIDENT_ASK_TOLD:
      return GINT_TO_POINTER (qy_book_incident_told (book, self->id, self->number, self->word,
                                                     self->at, self->who, error));
    case QY_INCIDENT_ASK_LEVEL:
    case QY_INCIDENT_ASK_MATRIX:
      return GINT_TO_POINTER (
          qy_book_incident_set_level (book, self->id, self->level, self->text, error));
    case QY_INCIDENT_ASK_NOTE:
      return GINT_TO_POINTER (add_entry (book, self, "note", error));
    case QY_INCIDENT_ASK_REMINDER:
      return GINT_TO_POINTER (add_entry (book, self, "reminder", error));
    case QY_INCIDENT_ASK_CAUSE:
      return GINT_TO_POINTER (put_cause (book, self, error));
    case QY_N_INCIDENT_ASKS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
text_of (GtkEditable *row)
{
  return row != NULL ? qy_form_text (row) : NULL;
}

static char *
chosen_fault (Ask *self)
{
  guint chosen = self->fault_row != NULL ? adw_combo_row_get_selected (self->fault_row) : 0;

  return chosen > 0 ? g_strdup (qy_incident_faults ()[chosen - 1]) : NULL;
}

static void
on_changed (QyFormDialog *dialog)
{
  Ask *self = qy_form_dialog_get_data (dialog);
  g_autofree char *text = text_of (self->text_row);

  qy_form_dialog_set_ready (dialog, (self->at_row == NULL || qy_moment_row_is_fine (self->at_row))
                                        && (!asks[self->kind].needs_text || text != NULL));
}

static void
on_accepted (QyFormDialog *dialog)
{
  Ask *self = qy_form_dialog_get_data (dialog);
  Answer *answer = g_new0 (Answer, 1);

  answer->kind = self->kind;
  answer->id = g_strdup (self->id);
  answer->contract_id = g_strdup (self->contract_id);
  answer->word = g_strdup (self->word);
  answer->number = self->number;
  answer->at = self->at_row != NULL ? g_strdup (qy_moment_row_get_instant (self->at_row)) : NULL;
  answer->who = text_of (self->who_row);
  answer->text = text_of (self->text_row);
  answer->level =
      self->level_row != NULL ? (int) adw_combo_row_get_selected (self->level_row) + 1 : 0;
  answer->fault = chosen_fault (self);
  answer->fault_note = text_of (self->fault_note_row);
  answer->excluded = text_of (self->excluded_row);
  answer->resolution = text_of (self->resolution_row);
  qy_form_dialog_run (dialog, self->book, record, answer, answer_free, _ (asks[self->kind].said));
}

static void
add_level (Ask *self, QyFormDialog *dialog, const QyIncidentView *view)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  int most = MAX (4, MAX (view->sla->sla->n_rows, (int) view->sla->sla->problem_levels->len));
  int handling = view->course != NULL ? view->course->handling : 0;

  for (int level = 1; level <= MIN (most, QY_SLA_MAX_LEVELS); level++)
    {
      g_autofree char *label = g_strdup_printf (_ ("Level %d"), level);

      g_strv_builder_add (labels, label);
    }
  words = g_strv_builder_end (labels);
  self->level_row =
      qy_form_dialog_add_choice (dialog, _ ("_Handling level"), (const char *const *) words,
                                 (guint) CLAMP (handling, 1, most) - 1);
}

static void
add_cause (Ask *self, QyFormDialog *dialog, const QyIncident *incident)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  guint chosen = 0;

  g_strv_builder_add (labels, _ ("Not Said"));
  for (guint i = 0; qy_incident_faults ()[i] != NULL; i++)
    {
      g_strv_builder_add (labels, qy_incident_fault_label (qy_incident_faults ()[i]));
      if (g_strcmp0 (incident->fault, qy_incident_faults ()[i]) == 0)
        chosen = i + 1;
    }
  words = g_strv_builder_end (labels);
  self->fault_row =
      qy_form_dialog_add_choice (dialog, _ ("_Caused by"), (const char *const *) words, chosen);
  self->fault_note_row = qy_form_dialog_add_text (dialog, _ ("_How it came"), incident->fault_note);
  self->resolution_row =
      qy_form_dialog_add_text (dialog, _ ("How it was _solved"), incident->resolution);
  self->excluded_row =
      qy_form_dialog_add_text (dialog, _ ("Does not count _because"), incident->excluded);
}

static void
add_rows (Ask *self, QyFormDialog *dialog, QyIncidentItem *item)
{
  const QyIncidentView *view = qy_incident_item_get_view (item);
  g_autofree char *now = qy_book_get_now (self->book);
  guint kind = self->kind;

  if (kind == QY_INCIDENT_ASK_LEVEL)
    add_level (self, dialog, view);
  if (kind == QY_INCIDENT_ASK_CAUSE)
    add_cause (self, dialog, view->incident);
  if (asks[kind].who != NULL)
    self->who_row = qy_form_dialog_add_text (dialog, _ (asks[kind].who), NULL);
  if (asks[kind].text != NULL)
    self->text_row = qy_form_dialog_add_text (dialog, _ (asks[kind].text), NULL);
  if (asks[kind].at == NULL)
    return;
  self->at_row = qy_moment_row_new (_ (asks[kind].at), FALSE);
  qy_form_dialog_add_row (dialog, self->at_row, _ (asks[kind].at), "changed");
  qy_moment_row_set_zone (self->at_row, view->zone);
  qy_moment_row_set_instant (self->at_row, now);
}

QyFormDialog *
qy_incident_ask_new (GtkWidget *from,
                     QyBook *book,
                     QyIncidentItem *item,
                     QyIncidentAskKind kind,
                     const char *word,
                     gint64 number)
{
  Ask *self = NULL;
  QyFormDialog *dialog = NULL;
  const char *title = NULL;

  g_return_val_if_fail (QY_IS_INCIDENT_ITEM (item) && kind < QY_N_INCIDENT_ASKS, NULL);

  self = g_new0 (Ask, 1);
  self->book = g_object_ref (book);
  self->kind = kind;
  self->id = g_strdup (qy_incident_item_get_id (item));
  self->contract_id = g_strdup (qy_incident_item_get_view (item)->incident->contract_id);
  self->word = g_strdup (word);
  self->number = number;
  title = kind == QY_INCIDENT_ASK_STEP   ? qy_incident_step_label (word)
          : kind == QY_INCIDENT_ASK_TOLD ? word
                                         : _ (asks[kind].title);
  dialog = qy_form_dialog_new (from, title, _ (asks[kind].accept));
  qy_form_dialog_set_data (dialog, self, ask_free);
  add_rows (self, dialog, item);
  g_signal_connect (dialog, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_accepted), NULL);
  on_changed (dialog);
  return dialog;
}
