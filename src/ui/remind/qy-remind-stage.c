/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-remind-stage.h"

#include <stdlib.h>

static int
by_days (const void *a, const void *b)
{
  return *(const int *) b - *(const int *) a;
}

static gboolean
add_word (QyRemindStages *stages, const char *word)
{
  guint64 days = 0;

  if (!g_ascii_string_to_unsigned (word, 10, 0, QY_REMIND_MOST_DAYS, &days, NULL)
      || stages->n == QY_REMIND_MOST_STAGES)
    return FALSE;
  for (guint i = 0; i < stages->n; i++)
    if (stages->days[i] == (int) days)
      return FALSE;
  stages->days[stages->n++] = (int) days;
  return TRUE;
}

gboolean
qy_remind_stages_parse (const char *text, QyRemindStages *stages)
{
  QyRemindStages read = { .n = 0 };
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL && stages != NULL, FALSE);

  words = g_strsplit_set (text, ", ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !add_word (&read, words[i]))
      return FALSE;
  qsort (read.days, read.n, sizeof read.days[0], by_days);
  *stages = read;
  return TRUE;
}

int
qy_remind_stage_on (const QyRemindStages *stages, int days_left)
{
  int stage = QY_REMIND_NO_STAGE;

  g_return_val_if_fail (stages != NULL, QY_REMIND_NO_STAGE);

  for (guint i = 0; i < stages->n; i++)
    if (days_left <= stages->days[i])
      stage = stages->days[i];
  return stage;
}

gboolean
qy_remind_is_due (const QyRemindStages *stages, int days_left, int told)
{
  return qy_remind_stage_on (stages, days_left) < told;
}
