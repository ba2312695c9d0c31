/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What happened under the contracts of the sample book, read from data/sample/incidents.xml. */

#define QY_SAMPLE_NEVER (-1)

/**
 * QySampleIncident: @row and @ago say where and when; the texts are those of the incident and of
 * the sheet about it. Moments are minutes from the report, or %QY_SAMPLE_NEVER.
 */
typedef struct
{
  int row; /* of the plan, the first is 1 */
  int ago; /* days before the book is filled */
  int at;  /* minutes of the day, of the place */
  int p, s, score;
  int ack, onsite, plan, restore, resolve;
  int pause, resume, reopen, again, level;
  char *live;
  char *kind;
  char *title;
  char *on;
  char *by;
  char *via;
  char *fault;
  char *excluded;
  char *why;
  char *text;
  char *done;
  char *tools;
  char *check;
  char *cautions;
  char *record; /* draft, done or signed; or NULL */
} QySampleIncident;

/**
 * QySampleWindow: @asked, @notified and @agreed are days before it, or %QY_SAMPLE_NEVER.
 */
typedef struct
{
  int row;
  int ago; /* below zero: still to come */
  int at;
  int minutes;
  int asked, notified, agreed;
  int incident; /* the one of the same row that began so many days ago */
  char *kind;
  char *on;
  char *by;
  char *fault;
  char *reason;
} QySampleWindow;

typedef struct
{
  GPtrArray *incidents; /* of QySampleIncident */
  GPtrArray *windows;   /* of QySampleWindow */
} QySampleStories;

/**
 * qy_sample_read_stories: in the order of the file.
 */
QySampleStories *qy_sample_read_stories (GError **error);
void qy_sample_stories_free (QySampleStories *stories);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySampleStories, qy_sample_stories_free)
