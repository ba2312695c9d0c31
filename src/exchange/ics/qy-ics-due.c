/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ics-due.h"

#include "qy-ics.h"
#include "qy-money.h"

/* Minutes are counted from here, so that they fit for as long as calendars last. */
#define EPOCH 1577836800 /* 2020-01-01 */

static void
add_line (GString *text, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static char *
print_amount (const QyDueItem *item)
{
  g_autofree char *raw = NULL;
  QyMoney money = { 0 };

  if (!item->has_amount || item->currency == NULL)
    return NULL;
  raw = g_strdup_printf ("%s %" G_GINT64_FORMAT, item->currency, item->amount - item->paid);
  return qy_money_from_raw (raw, &money, NULL) ? qy_money_to_figures (money) : NULL;
}

static char *
describe (const QyDueItem *item, const QyCalendar *calendar, QyLanguage language)
{
  GString *text = g_string_new (NULL);
  g_autofree char *amount = print_amount (item);
  g_auto (GStrv) steps = NULL;

  add_line (text, item->title);
  add_line (text, item->number);
  add_line (text, item->counterparty);
  add_line (text, amount);
  if (item->rule != NULL && *item->rule != '\0')
    steps = qy_due_item_explain (item, calendar, language);
  for (guint i = 0; steps != NULL && steps[i] != NULL; i++)
    add_line (text, steps[i]);
  return g_string_free (text, FALSE);
}

/* Short enough for one line of the file, the same for the same thing. */
static char *
make_uid (const QyDueItem *item)
{
  g_autofree char *name =
      g_strjoin ("\n", item->holder_id, item->source_id, item->occurrence, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf ("%.32s@qiyue", sum);
}

static guint
count_minutes (const char *now)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (now, utc);
  gint64 seconds = time != NULL ? g_date_time_to_unix (time) - EPOCH : 0;

  return (guint) CLAMP (seconds / 60, 0, G_MAXINT);
}

char *
qy_ics_due_text (const GPtrArray *items,
                 const QyCalendar *calendar,
                 const char *name,
                 const char *now,
                 const int *alarms,
                 gsize n_alarms,
                 QyLanguage language,
                 GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) events = g_array_new (FALSE, TRUE, sizeof (QyIcsItem));
  const QyIcsCalendar about = { name, now, count_minutes (now) };

  g_return_val_if_fail (items != NULL && calendar != NULL && now != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      g_autofree char *what = qy_due_item_title (item);
      QyIcsItem event = { .alarms = alarms, .n_alarms = n_alarms, .is_cancelled = !item->open };
      char *uid = NULL;
      char *title = NULL;
      char *description = NULL;

      if (item->safe_on == NULL)
        continue;
      uid = make_uid (item);
      title =
          item->title != NULL ? g_strdup_printf ("%s · %s", what, item->title) : g_strdup (what);
      description = describe (item, calendar, language);
      g_ptr_array_add (texts, uid);
      g_ptr_array_add (texts, title);
      g_ptr_array_add (texts, description);
      event.uid = uid;
      event.title = title;
      event.description = description;
      event.day = qy_date_from_iso (item->safe_on, NULL);
      g_array_append_val (events, event);
    }
  return qy_ics_to_text (&about, (const QyIcsItem *) events->data, events->len, error);
}
