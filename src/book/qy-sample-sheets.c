/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-sheets.h"

#include "qy-book-service-record.h"

#define OPENS          (9 * 60) /* working hours of those who serve */
#define CLOSES         (18 * 60)
#define MOST_AT_A_TIME 480
#define WRITTEN_AFTER  60 /* minutes from the end of the service */
#define SIGNED_AFTER   1  /* days */
#define SATURDAY       6

static const char *const colleagues[] = { "韩沐川", "苏禾", "江亦然", "罗知远" };

/* Minutes of the service in normal hours, and those besides. */
static void
split_hours (QyDate day, int from, int length, QyServiceRecord *record)
{
  int worked = MIN (length, MOST_AT_A_TIME);
  int normal = MIN (from + worked, CLOSES) - MAX (from, OPENS);

  if (qy_date_weekday (day) >= SATURDAY || normal < 0)
    normal = 0;
  record->minutes = normal;
  record->overtime_minutes = worked - normal;
}

static gboolean
sign (QySampleService *self, const char *id, QyDate day, GError **error)
{
  g_autofree char *on = qy_date_to_iso (day);

  qy_sample_act_on (self->sample, day, QY_SAMPLE_ENGINEER);
  return qy_book_service_record_sign (self->sample->book, id, "provider", on, error)
         && qy_book_service_record_sign (self->sample->book, id, "client", on, error);
}

/* Which one of several goes with a story. */
static guint
variety (const QySampleIncident *story)
{
  return story->ago + story->row;
}

static void
fill (QyServiceRecord *record, const QySampleIncident *story, QyDate day)
{
  int length = story->again != QY_SAMPLE_NEVER ? story->again : story->resolve;

  record->tools = g_strdup (story->tools);
  record->verification = g_strdup (story->check);
  record->cautions = g_strdup (story->cautions);
  if (record->mode == NULL)
    record->mode = g_strdup (variety (story) % 3 == 0 ? "phone" : "remote");
  if (length == QY_SAMPLE_NEVER)
    return;
  g_free (record->state);
  record->state = g_strdup ("done");
  split_hours (day, story->at + story->ack, length - story->ack, record);
}

static void
bring_colleague (QyServiceRecord *record, const QySampleIncident *story)
{
  char *people = NULL;

  if (record->people == NULL || story->onsite == QY_SAMPLE_NEVER)
    return;
  people = g_strdup_printf ("%s、%s", record->people,
                            colleagues[variety (story) % G_N_ELEMENTS (colleagues)]);
  g_free (record->people);
  record->people = people;
}

gboolean
qy_sample_write_sheet (QySampleService *self,
                       const QySampleIncident *story,
                       const char *incident_id,
                       GError **error)
{
  QyDate day = qy_date_add_days (self->sample->today, -story->ago);
  int end = MAX (story->resolve, story->again);
  int written = (end != QY_SAMPLE_NEVER ? end : story->ack) + WRITTEN_AFTER;
  g_autoptr (QyServiceRecord) record =
      qy_book_service_record_from_incident (self->sample->book, incident_id, error);

  if (record == NULL)
    return FALSE;
  fill (record, story, day);
  bring_colleague (record, story);
  qy_sample_service_act (self, day, story->at + written, QY_SAMPLE_ENGINEER);
  if (!qy_book_service_record_put (self->sample->book, record, error))
    return FALSE;
  day = qy_date_add_days (day, (story->at + end) / (24 * 60) + SIGNED_AFTER);
  return !g_str_equal (story->record, "signed") || sign (self, record->id, day, error);
}
