/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "qy-book-due.h"

/* Occurrences name a month, a quarter, a half-year, a year, an instalment (of a renewal). */
static char *
period_text (const char *occurrence)
{
  int a;
  int b;
  int c;
  char end;

  if (sscanf (occurrence, "%4d-%2d-%2d%c", &a, &b, &c, &end) == 3)
    return g_strdup (occurrence); /* a period by its first day */
  if (sscanf (occurrence, "%4d-%2d%c", &a, &b, &end) == 2)
    /* TRANSLATORS: a month: year, month */
    return g_strdup_printf (_ ("%d-%02d"), a, b);
  if (sscanf (occurrence, "%4d-Q%1d%c", &a, &b, &end) == 2)
    /* TRANSLATORS: year, number of the quarter */
    return g_strdup_printf (_ ("%d, quarter %d"), a, b);
  if (sscanf (occurrence, "%4d-H%1d%c", &a, &b, &end) == 2)
    /* TRANSLATORS: year, number of the half-year */
    return g_strdup_printf (_ ("%d, half-year %d"), a, b);
  if (sscanf (occurrence, "r%d-%d%c", &a, &b, &end) == 2)
    return g_strdup_printf (_ ("renewal %d, instalment %d"), a, b);
  if (sscanf (occurrence, "%d%c", &a, &end) == 1)
    /* TRANSLATORS: a year by itself */
    return a > 999 ? g_strdup_printf (C_ ("year", "%d"), a)
                   : g_strdup_printf (_ ("instalment %d"), a);
  return NULL;
}

static const char *
plain_title (const QyDueItem *item)
{
  switch (item->kind)
    {
    case QY_DUE_NOTICE:
      return _ ("Last day to give notice");
    case QY_DUE_RENEWAL:
      return item->open ? _ ("Ends unless it is renewed") : _ ("Renews automatically");
    case QY_DUE_EXPIRY:
      return _ ("Contract ends");
    case QY_DUE_CONFIDENTIALITY:
      return _ ("Confidentiality ends");
    case QY_DUE_RETURN:
      return _ ("Return or destroy confidential material");
    case QY_DUE_LICENCE:
      return _ ("Licence ends");
    case QY_DUE_SETTLEMENT:
      return _ ("Settle all fees");
    case QY_DUE_HANDOVER:
      return _ ("Hand over data and rights");
    case QY_DUE_ACCEPTANCE:
      return _ ("Answer to the delivery");
    case QY_DUE_SUSPENSION:
      return _ ("Suspension or extension ends");
    default:
      return qy_due_kind_label (item->kind);
    }
}

/* How many meetings of a body a year still owes: "Review × 3". */
static char *
owed_title (const QyDueItem *item)
{
  const char *label = item->label != NULL ? item->label : qy_due_kind_label (item->kind);
  int year;
  char end;

  if (item->kind != QY_DUE_MEETING || sscanf (item->occurrence, "y%4d%c", &year, &end) != 1)
    return NULL;
  /* TRANSLATORS: a year, then the name of a body and how many times it must still meet */
  return strstr (label, " × ") != NULL
             ? g_strdup_printf (_ ("Still to be held in %d: %s"), year, label)
             : g_strdup_printf (_ ("Held often enough in %d: %s"), year, label);
}

char *
qy_due_item_title (const QyDueItem *item)
{
  g_autofree char *period = NULL;
  const char *plain;
  char *owed;

  g_return_val_if_fail (item != NULL, NULL);

  owed = owed_title (item);
  if (owed != NULL)
    return owed;

  period = period_text (item->occurrence);
  plain = item->label != NULL ? item->label : plain_title (item);
  if (item->kind == QY_DUE_PAYMENT && item->has_amount && item->amount == 0)
    return g_strdup (_ ("Payment that is no longer planned"));
  /* TRANSLATORS: what is due, and of which month or instalment */
  return period != NULL ? g_strdup_printf (_ ("%s, %s"), plain, period) : g_strdup (plain);
}

char **
qy_due_item_explain (const QyDueItem *item, const QyCalendar *calendar, QyLanguage language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReasons) why = qy_reasons_new ();
  QyDueRule rule;
  QyDeadline deadline;

  g_return_val_if_fail (item != NULL && calendar != NULL, NULL);

  if (!qy_due_rule_from_text (item->rule, &rule, &error)
      || !qy_due_rule_evaluate (&rule, calendar, &deadline, why, &error))
    {
      char *const message[] = { error->message, NULL };

      return g_strdupv ((char **) message);
    }
  return qy_reasons_print (why, language);
}
