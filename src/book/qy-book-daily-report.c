/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-daily-report.h"

#include <glib/gi18n-lib.h>

#include "qy-book-private.h"
#include "qy-contract-part-private.h"

static const char *const heads[] = { "abnormal-end", "hardware", "delayed-io", "telecom",
                                     "environment",  "balance",  "rerun",      NULL };

static const QyMember daily_report_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReport, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReport, contract_id) },
  { "on_day", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReport, on_day) },
  { "author", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReport, author) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReport, note) },
};

static const QyMember daily_report_line_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReportLine, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReportLine, contract_id) },
  { "report_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReportLine, report_id) },
  { "position", QY_MEMBER_INT, G_STRUCT_OFFSET (QyDailyReportLine, position) },
  { "head", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReportLine, head) },
  { "count", QY_MEMBER_INT, G_STRUCT_OFFSET (QyDailyReportLine, count) },
  { "cause", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReportLine, cause) },
  { "incident_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDailyReportLine, incident_id) },
};

static const QyPartKind report_kind = {
  .record = { N_ ("daily report"), &qy_daily_report_table, sizeof (QyDailyReport),
              daily_report_members, G_N_ELEMENTS (daily_report_members),
              G_STRUCT_OFFSET (QyDailyReport, rev) },
  .free_record = (GDestroyNotify) qy_daily_report_free,
  .id_offset = G_STRUCT_OFFSET (QyDailyReport, id),
  .contract_offset = G_STRUCT_OFFSET (QyDailyReport, contract_id),
  .position_offset = -1,
};

static const QyPartKind line_kind = {
  .record = { N_ ("line of a daily report"), &qy_daily_report_line_table,
              sizeof (QyDailyReportLine), daily_report_line_members,
              G_N_ELEMENTS (daily_report_line_members), G_STRUCT_OFFSET (QyDailyReportLine, rev) },
  .free_record = (GDestroyNotify) qy_daily_report_line_free,
  .id_offset = G_STRUCT_OFFSET (QyDailyReportLine, id),
  .contract_offset = G_STRUCT_OFFSET (QyDailyReportLine, contract_id),
  .position_offset = -1,
};

static int
by_day (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const QyDailyReport *const *) a)->on_day,
                 (*(const QyDailyReport *const *) b)->on_day);
}

static int
by_position (gconstpointer a, gconstpointer b)
{
  const QyDailyReportLine *one = *(const QyDailyReportLine *const *) a;
  const QyDailyReportLine *other = *(const QyDailyReportLine *const *) b;

  return (one->position > other->position) - (one->position < other->position);
}

static guint
place_of_head (const char *head)
{
  guint i = 0;

  while (heads[i] != NULL && g_strcmp0 (heads[i], head) != 0)
    i++;
  return i;
}

/* Returns: (nullable): the report on the day, or NULL without error */
static QyDailyReport *
find_on_day (QyBook *book, const char *contract_id, const char *on_day, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "daily-report-on-day", contract_id, on_day, ids, error)
      || ids->len == 0)
    return NULL;
  return qy_book_daily_report_get (book, ids->pdata[0], error);
}

static gboolean
check_report (QyBook *book, const QyDailyReport *report, GError **error)
{
  g_autoptr (QyDailyReport) other = NULL;
  g_autoptr (GError) local = NULL;

  if (!qy_part_check_day (book, report->on_day, QY_DAY_REQUIRED | QY_DAY_PAST,
                          _ ("Day of the report"), error))
    return FALSE;
  other = find_on_day (book, report->contract_id, report->on_day, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (other == NULL || g_strcmp0 (other->id, report->id) == 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("There is a daily report on %s already; nothing was stored"), report->on_day);
  return FALSE;
}

static gboolean
check_line (QyBook *book, const QyDailyReportLine *line, GError **error)
{
  g_autoptr (QyRow) row = NULL;

  if (!qy_part_check_word (line->head, heads, _ ("Head of the report"), error))
    return FALSE;
  if (line->count < 0)
    return qy_part_invalid (error, _ ("A count cannot be below zero; nothing was stored"));
  if (line->incident_id == NULL)
    return TRUE;
  row = qy_store_get (qy_book_get_store (book), &qy_incident_table, line->incident_id, NULL, NULL);
  if (row != NULL && g_strcmp0 (qy_row_get_text (row, "contract_id"), line->contract_id) == 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The contract has no incident “%s”; nothing was stored"), line->incident_id);
  return FALSE;
}

/* The line that the report has for the head is the one that is changed. */
static gboolean
take_place_of (QyBook *book, QyDailyReportLine *line, GError **error)
{
  g_autoptr (GPtrArray) lines = qy_book_daily_report_lines (book, line->report_id, error);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const QyDailyReportLine *other = lines->pdata[i];

      if (!g_str_equal (other->head, line->head))
        continue;
      g_free (line->id);
      line->id = g_strdup (other->id);
      line->rev = other->rev;
    }
  line->position = place_of_head (line->head) + 1;
  return lines != NULL;
}

static gboolean
put_empty_lines (QyAct *act, const QyDailyReport *report, GPtrArray *lines, GError **error)
{
  for (guint i = 0; heads[i] != NULL; i++)
    {
      QyDailyReportLine *line = g_new0 (QyDailyReportLine, 1);

      g_ptr_array_add (lines, line);
      line->contract_id = g_strdup (report->contract_id);
      line->report_id = g_strdup (report->id);
      line->head = g_strdup (heads[i]);
      line->position = i + 1;
      if (!qy_part_put (act, &line_kind, line, error))
        return FALSE;
    }
  return TRUE;
}

static char *
author_name (QyBook *book)
{
  g_autofree char *actor = qy_book_dup_actor (book);
  g_autoptr (QyRow) person =
      qy_store_get (qy_book_get_store (book), &qy_person_table, actor, NULL, NULL);

  return person != NULL ? g_strdup (qy_row_get_text (person, "name")) : g_steal_pointer (&actor);
}

static char *
label_of (const QyDailyReport *report)
{
  return g_strdup_printf (_ ("Daily production report on %s stored"), report->on_day);
}

void
qy_daily_report_free (QyDailyReport *report)
{
  if (report != NULL)
    qy_record_free (&report_kind.record, report);
}

void
qy_daily_report_line_free (QyDailyReportLine *line)
{
  if (line != NULL)
    qy_record_free (&line_kind.record, line);
}

const char *const *
qy_daily_report_heads (void)
{
  return heads;
}

GPtrArray *
qy_book_daily_report_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *reports;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  reports = qy_part_list (self, &report_kind, contract_id, error);
  if (reports != NULL)
    g_ptr_array_sort (reports, by_day);
  return reports;
}

QyDailyReport *
qy_book_daily_report_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &report_kind, id, error);
}

gboolean
qy_book_daily_report_put (QyBook *self, QyDailyReport *report, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && report != NULL, FALSE);
  g_return_val_if_fail (report->contract_id != NULL, FALSE);

  act = qy_part_begin (self, report->contract_id, error);
  if (act == NULL || !check_report (self, report, error)
      || !qy_part_put (act, &report_kind, report, error))
    return FALSE;
  label = label_of (report);
  return qy_part_commit (act, report->contract_id, "daily.put", label, error);
}

gboolean
qy_book_daily_report_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &report_kind.record, id, error) : NULL;
  lines = row != NULL ? qy_book_daily_report_lines (self, id, error) : NULL;
  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      const QyDailyReportLine *line = lines->pdata[i];
      g_autoptr (QyRow) part = qy_record_get_row (self, &line_kind.record, line->id, error);

      if (part == NULL || !qy_part_take (act, part, error))
        return FALSE;
    }
  label = g_strdup_printf (_ ("Daily production report on %s removed"),
                           qy_row_get_text (row, "on_day"));
  return qy_part_take (act, row, error)
         && qy_part_commit (act, qy_row_get_text (row, "contract_id"), "daily.remove", label,
                            error);
}

GPtrArray *
qy_book_daily_report_lines (QyBook *self, const char *report_id, GError **error)
{
  GPtrArray *lines;

  g_return_val_if_fail (QY_IS_BOOK (self) && report_id != NULL, NULL);

  lines = qy_record_list (self, &line_kind.record, (GDestroyNotify) qy_daily_report_line_free,
                          "daily-report-lines", report_id, error);
  if (lines != NULL)
    g_ptr_array_sort (lines, by_position);
  return lines;
}

gboolean
qy_book_daily_report_put_line (QyBook *self, QyDailyReportLine *line, GError **error)
{
  g_autoptr (QyDailyReport) report = NULL;
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && line != NULL, FALSE);
  g_return_val_if_fail (line->report_id != NULL, FALSE);

  act = qy_act_begin (self, error);
  report = act != NULL ? qy_book_daily_report_get (self, line->report_id, error) : NULL;
  if (report == NULL)
    return FALSE;
  g_free (line->contract_id);
  line->contract_id = g_strdup (report->contract_id);
  if (!check_line (self, line, error) || !take_place_of (self, line, error)
      || !qy_part_put (act, &line_kind, line, error))
    return FALSE;
  label = label_of (report);
  return qy_part_commit (act, report->contract_id, "daily.put", label, error);
}

QyDailyReport *
qy_book_daily_report_begin (QyBook *self,
                            const char *contract_id,
                            const char *on_day,
                            GError **error)
{
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_daily_report_line_free);
  g_autoptr (QyDailyReport) report = NULL;
  g_autoptr (QyAct) act = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL && on_day != NULL, NULL);

  report = find_on_day (self, contract_id, on_day, &local);
  if (report != NULL)
    return g_steal_pointer (&report);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  report = g_new0 (QyDailyReport, 1);
  report->contract_id = g_strdup (contract_id);
  report->on_day = g_strdup (on_day);
  report->author = author_name (self);
  act = qy_part_begin (self, contract_id, error);
  if (act == NULL || !check_report (self, report, error)
      || !qy_part_put (act, &report_kind, report, error)
      || !put_empty_lines (act, report, lines, error))
    return NULL;
  label = label_of (report);
  if (!qy_part_commit (act, contract_id, "daily.put", label, error))
    return NULL;
  return g_steal_pointer (&report);
}
