/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-attachment.h"
#include "qy-book-daily-report.h"
#include "qy-book-text.h"
#include "qy-contract-private.h"
#include "qy-moment-zone.h"
#include "qy-record-sheet.h"
#include "qy-service-plan-private.h"
#include "qy-service-record-private.h"

/* What one sheet is made from, and the memory its texts live in. */
typedef struct
{
  QyServiceRecord *record;
  QyContract *contract;
  QyDocument *text;
  GTimeZone *zone;
  QyRow *incident;
  char *plan;
  GStrv files;
} Paper;

static void
paper_clear (Paper *paper)
{
  g_clear_pointer (&paper->record, qy_service_record_free);
  g_clear_pointer (&paper->contract, qy_contract_free);
  g_clear_object (&paper->text);
  g_clear_pointer (&paper->zone, g_time_zone_unref);
  g_clear_pointer (&paper->incident, qy_row_free);
  g_clear_pointer (&paper->plan, g_free);
  g_clear_pointer (&paper->files, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, paper_clear)

static gboolean
load_files (QyBook *book, Paper *paper, GError **error)
{
  g_autoptr (GPtrArray) attachments = qy_book_attachment_list (book, paper->record->id, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      const QyAttachment *attachment = attachments->pdata[i];

      if (!g_str_equal (attachment->role, "signed-copy")) /* that one is this sheet */
        g_strv_builder_add (names, attachment->name);
    }
  paper->files = g_strv_builder_end (names);
  return attachments != NULL;
}

static gboolean
load_plan (QyBook *book, Paper *paper, GError **error)
{
  if (paper->record->source_id == NULL)
    return TRUE;
  paper->plan = qy_service_plan_print (book, paper->record->contract_id, paper->record->source_id,
                                       paper->record->occurrence,
                                       qy_document_get_language (paper->text), error);
  return paper->plan != NULL;
}

static gboolean
load (QyBook *book, const char *id, Paper *paper, GError **error)
{
  paper->record = qy_book_service_record_get (book, id, error);
  if (paper->record != NULL)
    paper->contract = qy_book_contract_get (book, paper->record->contract_id, error);
  if (paper->contract != NULL)
    paper->text = qy_book_text_load (book, paper->record->contract_id, error);
  if (paper->text == NULL)
    return FALSE;
  paper->zone = qy_moment_zone (paper->contract->time_zone);
  if (paper->record->incident_id != NULL)
    paper->incident = qy_store_get (qy_book_get_store (book), &qy_incident_table,
                                    paper->record->incident_id, NULL, error);
  return (paper->record->incident_id == NULL || paper->incident != NULL)
         && load_plan (book, paper, error) && load_files (book, paper, error);
}

static void
take_incident (const Paper *paper, QyRecordSheet *sheet)
{
  static const char *const columns[QY_N_COURSE_MOMENTS] = {
    "occurred_at", "reported_at", "acknowledged_at", "onsite_at",
    "restored_at", "resolved_at", "confirmed_at",
  };

  if (paper->incident == NULL)
    return;
  sheet->incident_number = qy_row_get_text (paper->incident, "number");
  sheet->incident_title = qy_row_get_text (paper->incident, "title");
  for (guint i = 0; i < QY_N_COURSE_MOMENTS; i++)
    sheet->course[i] =
        qy_moment_of_instant (paper->zone, qy_row_get_text (paper->incident, columns[i]));
}

QyDocument *
qy_book_service_record_sheet (QyBook *self, const char *id, GError **error)
{
  g_auto (Paper) paper = { NULL };
  const QyServiceRecord *record;
  QyRecordSheet sheet;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  if (!load (self, id, &paper, error))
    return NULL;
  record = paper.record;
  sheet = (QyRecordSheet){
    .number = record->number,
    .contract_number = paper.contract->number,
    .contract_title = paper.contract->title,
    .title = record->title,
    .kind = record->kind,
    .mode = record->mode,
    .from = qy_moment_of_instant (paper.zone, record->from_at),
    .until = qy_moment_of_instant (paper.zone, record->until_at),
    .place = record->place,
    .people = record->people,
    .client_person = record->client_person,
    .minutes = record->minutes,
    .overtime_minutes = record->overtime_minutes,
    .plan = paper.plan,
    .problem = record->problem,
    .handling = record->handling,
    .tools = record->tools,
    .verification = record->verification,
    .cautions = record->cautions,
    .note = record->note,
    .files = (const char *const *) paper.files,
  };
  take_incident (&paper, &sheet);
  return qy_record_sheet_new (&sheet, paper.text, error);
}

/* Numbers of the incidents that the lines name, in their order; owned by @kept. */
static gboolean
read_heads (QyBook *book, GPtrArray *lines, QyDailyHead *heads, GPtrArray *kept, GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const QyDailyReportLine *line = lines->pdata[i];
      QyRow *incident = NULL;

      heads[i] = (QyDailyHead){ line->head, line->count, line->cause, NULL };
      if (line->incident_id == NULL)
        continue;
      incident = qy_store_get (qy_book_get_store (book), &qy_incident_table, line->incident_id,
                               NULL, error);
      if (incident == NULL)
        return FALSE;
      g_ptr_array_add (kept, incident);
      heads[i].incident_number = qy_row_get_text (incident, "number");
    }
  return TRUE;
}

QyDocument *
qy_book_daily_report_sheet (QyBook *self, const char *report_id, GError **error)
{
  g_autoptr (QyDailyReport) report = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyDocument) text = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_row_free);
  g_autofree QyDailyHead *heads = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && report_id != NULL, NULL);

  report = qy_book_daily_report_get (self, report_id, error);
  if (report != NULL)
    contract = qy_book_contract_get (self, report->contract_id, error);
  if (contract != NULL)
    text = qy_book_text_load (self, contract->id, error);
  if (text != NULL)
    lines = qy_book_daily_report_lines (self, report_id, error);
  if (lines == NULL)
    return NULL;
  heads = g_new0 (QyDailyHead, lines->len + 1);
  if (!read_heads (self, lines, heads, kept, error))
    return NULL;
  return qy_daily_sheet_new (&(QyDailySheet){ contract->number, contract->title,
                                              qy_date_from_iso (report->on_day, NULL),
                                              report->author, report->note, heads, lines->len },
                             text, error);
}
