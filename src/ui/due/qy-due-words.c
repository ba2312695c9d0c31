/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-words.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-term-kind.h"

static const struct
{
  const char *icon;
  const char *css_class;
} looks[QY_N_DUE_KINDS] = {
  [QY_DUE_NOTICE] = { "mail-send-symbolic", "due-notice" },
  [QY_DUE_RENEWAL] = { "view-refresh-symbolic", "due-term" },
  [QY_DUE_EXPIRY] = { "go-last-symbolic", "due-term" },
  [QY_DUE_PAYMENT] = { "send-to-symbolic", "due-money" },
  [QY_DUE_INVOICE] = { "document-send-symbolic", "due-money" },
  [QY_DUE_DELIVERABLE] = { "package-x-generic-symbolic", "due-duty" },
  [QY_DUE_ACCEPTANCE] = { "emblem-ok-symbolic", "due-duty" },
  [QY_DUE_OBLIGATION] = { "checkbox-checked-symbolic", "due-duty" },
  [QY_DUE_CONFIDENTIALITY] = { "channel-secure-symbolic", "due-secret" },
  [QY_DUE_RETURN] = { "edit-undo-symbolic", "due-secret" },
  [QY_DUE_LICENCE] = { "dialog-password-symbolic", "due-term" },
  [QY_DUE_SETTLEMENT] = { "object-select-symbolic", "due-money" },
  [QY_DUE_HANDOVER] = { "mail-forward-symbolic", "due-duty" },
  [QY_DUE_SUSPENSION] = { "media-playback-pause-symbolic", "due-term" },
  [QY_DUE_QUALIFICATION] = { "application-certificate-symbolic", "due-duty" },
  [QY_DUE_MEETING] = { "system-users-symbolic", "due-duty" },
  [QY_DUE_EVALUATION] = { "starred-symbolic", "due-duty" },
  [QY_DUE_CHANGE] = { "mail-reply-sender-symbolic", "due-notice" },
  [QY_DUE_SERVICE] = { "emblem-system-symbolic", "due-duty" },
};

const char *
qy_due_weekday_label (int weekday)
{
  static const char *const days[] = { N_ ("Monday"),   N_ ("Tuesday"), N_ ("Wednesday"),
                                      N_ ("Thursday"), N_ ("Friday"),  N_ ("Saturday"),
                                      N_ ("Sunday") };

  g_return_val_if_fail (weekday >= 1 && weekday <= 7, NULL);

  return _ (days[weekday - 1]);
}

char *
qy_due_day_text (QyDate day)
{
  g_autofree char *date = qy_date_print (day, qy_language_of_interface ());

  /* Translators: a date and the day of its week */
  return g_strdup_printf (C_ ("date", "%2$s, %1$s"), date,
                          qy_due_weekday_label (qy_date_weekday (day)));
}

char *
qy_due_distance_text (QyDate today, QyDate day)
{
  int days = qy_date_to_days (day) - qy_date_to_days (today);

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
  return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) -days), -days);
}

char *
qy_due_standing_text (const QyDueItem *item, QyDate today)
{
  QyDate safe = item->safe_on != NULL ? qy_date_from_iso (item->safe_on, NULL) : QY_DATE_NONE;

  if (!qy_date_is_set (safe))
    return NULL;
  if (!item->open && item->has_amount && item->amount > 0 && item->paid >= item->amount)
    return g_strdup (_ ("Paid"));
  if (!item->open && qy_date_compare (safe, today) < 0)
    return g_strdup (C_ ("what was due", "Closed"));
  return qy_due_distance_text (today, safe);
}

char *
qy_due_when_text (const QyDueItem *item)
{
  QyDate safe = item->safe_on != NULL ? qy_date_from_iso (item->safe_on, NULL) : QY_DATE_NONE;

  if (!qy_date_is_set (safe) && item->waiting_for != NULL)
    return g_strdup_printf (_ ("waits for: %s"),
                            qy_term_event_print (item->waiting_for, qy_language_of_interface ()));
  if (!qy_date_is_set (safe))
    return g_strdup (_ ("no day yet"));
  return qy_due_day_text (safe);
}

char *
qy_due_money_text (const QyDueItem *item)
{
  g_autofree char *amount = NULL;

  if (!item->has_amount || item->currency == NULL)
    return NULL;
  if (!item->open && item->paid >= item->amount)
    return qy_display_amount (item->amount, item->currency);
  amount = qy_display_amount (item->amount - item->paid, item->currency);
  if (item->direction == QY_DIRECTION_IN)
    return g_strdup_printf (_ ("to receive %s"), amount);
  if (item->direction == QY_DIRECTION_OUT)
    return g_strdup_printf (_ ("to pay %s"), amount);
  return g_steal_pointer (&amount);
}

char *
qy_due_why_line (const char *const *steps)
{
  return steps != NULL ? g_strjoinv (C_ ("between sentences", "; "), (char **) steps)
                       : g_strdup ("");
}

const char *
qy_due_kind_icon (QyDueKind kind)
{
  g_return_val_if_fail (kind < QY_N_DUE_KINDS, NULL);

  return looks[kind].icon;
}

const char *
qy_due_kind_class (QyDueKind kind)
{
  g_return_val_if_fail (kind < QY_N_DUE_KINDS, NULL);

  return looks[kind].css_class;
}
