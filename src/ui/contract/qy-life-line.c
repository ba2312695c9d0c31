/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-life-line.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  STEP_DRAFT,
  STEP_ISSUED,
  STEP_SIGNED,
  STEP_IN_FORCE,
  STEP_ENDED,
  N_STEPS
} Step;

/* How far a step is behind, or still to come. */
typedef enum
{
  PHASE_DONE,
  PHASE_NOW,
  PHASE_TO_COME,
} Phase;

struct _QyLifeLine
{
  AdwBin parent_instance;

  GtkBox *steps;
};

G_DEFINE_FINAL_TYPE (QyLifeLine, qy_life_line, ADW_TYPE_BIN)

static const Step step_of_state[QY_N_STATES] = {
  [QY_STATE_DRAFT] = STEP_DRAFT,          [QY_STATE_IN_REVIEW] = STEP_DRAFT,
  [QY_STATE_APPROVED] = STEP_DRAFT,       [QY_STATE_ISSUED] = STEP_ISSUED,
  [QY_STATE_SIGNED_BY_ONE] = STEP_ISSUED, [QY_STATE_SIGNED] = STEP_SIGNED,
  [QY_STATE_IN_FORCE] = STEP_IN_FORCE,    [QY_STATE_SUSPENDED] = STEP_IN_FORCE,
  [QY_STATE_EXPIRED] = STEP_ENDED,        [QY_STATE_TERMINATED] = STEP_ENDED,
  [QY_STATE_REPLACED] = STEP_ENDED,       [QY_STATE_CLOSED] = STEP_ENDED,
};

/* A step to come is called by the state that it leads to. */
static const char *
step_label (Step step)
{
  static const QyContractState states[] = {
    [STEP_DRAFT] = QY_STATE_DRAFT,
    [STEP_ISSUED] = QY_STATE_ISSUED,
    [STEP_SIGNED] = QY_STATE_SIGNED,
    [STEP_IN_FORCE] = QY_STATE_IN_FORCE,
  };

  return step == STEP_ENDED ? _ ("Ended") : qy_contract_state_label (states[step]);
}

static QyDate
day_of_instant (const char *utc)
{
  g_autofree char *day = utc != NULL ? g_strndup (utc, strlen ("YYYY-MM-DD")) : NULL;

  return day != NULL ? qy_date_from_iso (day, NULL) : QY_DATE_NONE;
}

static QyDate
day_of (const QyDossier *dossier, Step step)
{
  const QyContract *contract = dossier->contract;
  const QyRevision *latest =
      dossier->revisions->len > 0 ? dossier->revisions->pdata[dossier->revisions->len - 1] : NULL;
  const char *iso = NULL;

  if (step == STEP_DRAFT)
    return contract->has_text ? day_of_instant (contract->created_at) : QY_DATE_NONE;
  if (step == STEP_ISSUED)
    return latest != NULL ? day_of_instant (latest->issued_at) : QY_DATE_NONE;
  if (step == STEP_SIGNED)
    iso = contract->signed_on;
  else if (step == STEP_IN_FORCE)
    iso = contract->effective_on != NULL ? contract->effective_on : contract->starts_on;
  else
    iso = contract->ends_on;
  return iso != NULL ? qy_date_from_iso (iso, NULL) : QY_DATE_NONE;
}

static GtkWidget *
new_step (const char *label, const char *day, Phase phase)
{
  static const char *const icons[] = {
    [PHASE_DONE] = "emblem-ok-symbolic",
    [PHASE_NOW] = "media-record-symbolic",
    [PHASE_TO_COME] = "radio-symbolic",
  };
  static const char *const classes[] = {
    [PHASE_DONE] = "done", [PHASE_NOW] = "now", [PHASE_TO_COME] = "to-come"
  };
  static const char *const words[] = {
    [PHASE_DONE] = N_ ("Done"), [PHASE_NOW] = N_ ("Now"), [PHASE_TO_COME] = N_ ("To come")
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[phase]);
  GtkWidget *name = gtk_label_new (label);
  GtkWidget *date = gtk_label_new (day);

  gtk_widget_set_tooltip_text (icon, _ (words[phase]));
  gtk_widget_add_css_class (box, "life-step");
  gtk_widget_add_css_class (box, classes[phase]);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap (GTK_LABEL (date), TRUE);
  gtk_label_set_justify (GTK_LABEL (date), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (date, "caption");
  gtk_widget_add_css_class (date, "numeric");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), date);
  return box;
}

/* The step under way is called by the contract's state. */
static void
add_step (QyLifeLine *self, const QyDossier *dossier, Step step)
{
  Step now = step_of_state[dossier->contract->state];
  Phase phase = step < now ? PHASE_DONE : step == now ? PHASE_NOW : PHASE_TO_COME;
  const char *label =
      phase == PHASE_NOW ? qy_contract_state_label (dossier->contract->state) : step_label (step);
  QyDate day = day_of (dossier, step);
  gboolean foreseen = step == STEP_ENDED && phase == PHASE_TO_COME;
  g_autofree char *printed = NULL;

  if (qy_date_is_set (day) && (phase != PHASE_TO_COME || foreseen))
    printed = qy_date_print (day, qy_document_get_language (dossier->document));
  gtk_box_append (self->steps, new_step (label, printed != NULL ? printed : "", phase));
}

static void
qy_life_line_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_LIFE_LINE);
  G_OBJECT_CLASS (qy_life_line_parent_class)->dispose (object);
}

static void
qy_life_line_class_init (QyLifeLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_life_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/contract/qy-life-line.ui");
  gtk_widget_class_bind_template_child (widget_class, QyLifeLine, steps);
}

static void
qy_life_line_init (QyLifeLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_life_line_show (QyLifeLine *self, const QyDossier *dossier)
{
  GtkWidget *child = NULL;

  g_return_if_fail (QY_IS_LIFE_LINE (self) && dossier != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_box_remove (self->steps, child);
  for (Step step = STEP_DRAFT; step < N_STEPS; step++)
    add_step (self, dossier, step);
}
