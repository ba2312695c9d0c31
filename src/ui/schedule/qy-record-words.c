/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-words.h"

#include <glib/gi18n-lib.h>

#include "qy-contract-facts.h"

typedef struct
{
  const char *word;
  const char *label;
} Label;

static const Label letters[] = {
  { "notice", N_ ("Notice") },         { "objection", N_ ("Objection to a renewal") },
  { "renewal", N_ ("Renewal") },       { "termination", N_ ("Termination") },
  { "suspension", N_ ("Suspension") }, { "reminder", N_ ("Reminder") },
  { "consent", N_ ("Consent") },       { "other", N_ ("Other") },
};

static const Label channels[] = {
  { "registered", N_ ("Registered letter") },
  { "courier", N_ ("Courier") },
  { "e-mail", N_ ("E-mail") },
  { "hand", N_ ("By hand") },
  { "other", N_ ("Other") },
};

static const Label duties[] = {
  { "deliverable", N_ ("Deliverable") }, { "report", N_ ("Report") },
  { "training", N_ ("Training") },       { "acceptance", N_ ("Acceptance") },
  { "repair", N_ ("Repair") },           { "meeting", N_ ("Meeting") },
  { "document", N_ ("Document") },       { "other", N_ ("Other") },
};

static const Label lists[] = {
  { "preparation", N_ ("Before Signing") },
  { "renewal", N_ ("Before a Renewal") },
  { "handover", N_ ("Handover at the End") },
};

static const char *
find (const Label *labels, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (labels[i].word, word) == 0)
      return _ (labels[i].label);
  return word;
}

const char *
qy_record_milestone_label (const char *kind)
{
  QyMilestoneKind known;

  return qy_milestone_kind_from_string (kind, &known) ? qy_milestone_kind_label (known) : kind;
}

const char *
qy_record_letter_label (const char *kind)
{
  return find (letters, G_N_ELEMENTS (letters), kind);
}

const char *
qy_record_channel_label (const char *channel)
{
  return find (channels, G_N_ELEMENTS (channels), channel);
}

const char *
qy_record_duty_label (const char *kind)
{
  return find (duties, G_N_ELEMENTS (duties), kind);
}

const char *
qy_record_list_label (const char *list)
{
  return find (lists, G_N_ELEMENTS (lists), list);
}

char **
qy_record_labels (const char *const *words, const char *(*label) (const char *word))
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_strv_builder_add (labels, label (words[i]));
  return g_strv_builder_end (labels);
}
