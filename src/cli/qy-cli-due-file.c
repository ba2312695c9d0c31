/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-calendar.h"
#include "qy-cli-due.h"
#include "qy-cli-print.h"
#include "qy-ics.h"

#define SECONDS_PER_MINUTE 60

static const int alarms[] = { 30, 7, 1 };

/* Files made later have a greater number. */
static guint
sequence_of (const char *now)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (now, NULL);

  return instant != NULL ? (guint) (g_date_time_to_unix (instant) / SECONDS_PER_MINUTE) : 0;
}

static const char *
keep (GPtrArray *texts, char *text)
{
  g_ptr_array_add (texts, text);
  return text;
}

static const char *
describe (GPtrArray *texts, const QyDueItem *item, const QyCalendar *calendar)
{
  g_auto (GStrv) why = qy_due_item_explain (item, calendar, qy_language_of_interface ());
  g_autofree char *steps = g_strjoinv ("\n", why);

  return keep (texts, g_strdup_printf ("%s\n%s", item->title != NULL ? item->title : "", steps));
}

static QyIcsItem
event_of (GPtrArray *texts, const QyDueItem *item, const QyCalendar *calendar)
{
  g_autofree char *title = qy_due_item_title (item);

  return (QyIcsItem){
    .uid = keep (texts, g_strdup_printf ("%s-%s-%s@qiyue", item->holder_id, item->source_id,
                                         item->occurrence)),
    .day = qy_date_from_iso (item->safe_on, NULL),
    .title =
        keep (texts, g_strdup_printf ("%s: %s", item->number != NULL ? item->number : "", title)),
    .description = describe (texts, item, calendar),
    .alarms = alarms,
    .n_alarms = G_N_ELEMENTS (alarms),
    .is_cancelled = !item->open,
  };
}

gboolean
qy_cli_due_to_file (QyCli *cli, QyBook *book, GPtrArray *items, const char *path, GError **error)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (QyIcsItem));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const QyIcsCalendar calendar = { _ ("Contracts"), cli->now, sequence_of (cli->now) };

  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      QyIcsItem event;

      if (item->safe_on == NULL)
        continue;
      event = event_of (texts, item, qy_book_get_calendar (book));
      g_array_append_val (events, event);
    }
  if (!qy_ics_write (path, &calendar, (const QyIcsItem *) (void *) events->data, events->len,
                     error))
    return FALSE;
  if (!cli->json)
    qy_cli_print (ngettext ("%u event written to %s\n", "%u events written to %s\n", events->len),
                  events->len, path);
  return TRUE;
}
