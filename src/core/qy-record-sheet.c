/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-sheet.h"

#include "qy-markup.h"
#include "qy-contract-sheet-private.h"
#include "qy-term-kind.h"

#define LINE_TO_WRITE_ON  "________________________________________________"
#define LINES_TO_WRITE_ON LINE_TO_WRITE_ON "\n" LINE_TO_WRITE_ON

/* Words of records as contracts have them: Chinese, English */
static const QyTermChoice kinds[] = {
  { "fault", { "故障处理", "Fault" } },
  { "inspection", { "巡检", "Inspection" } },
  { "scan", { "漏洞扫描", "Vulnerability scan" } },
  { "backup", { "备份", "Backup" } },
  { "maintenance", { "保养", "Maintenance" } },
  { "training", { "培训", "Training" } },
  { "report", { "报告", "Report" } },
  { "drill", { "演练", "Drill" } },
  { "upgrade", { "升级", "Upgrade" } },
  { "other", { "其他", "Other" } },
  { NULL },
};

static const QyTermChoice modes[] = {
  { "remote", { "远程", "Remote" } },
  { "on-site", { "现场", "On site" } },
  { "phone", { "电话", "Phone" } },
  { "online", { "在线", "Online" } },
  { NULL },
};

static const char *const moments[QY_N_COURSE_MOMENTS][QY_N_LANGUAGES] = {
  { "发生", "began" },    { "报告", "reported" }, { "响应", "responded to" }, { "到场", "on site" },
  { "恢复", "restored" }, { "解决", "resolved" }, { "确认", "confirmed" },
};

static const char *
print_word (const QyTermChoice *words, const char *name, QyLanguage language)
{
  for (guint i = 0; words[i].word != NULL; i++)
    if (g_strcmp0 (words[i].word, name) == 0)
      return words[i].text[language];
  return name;
}

static char *
print_moment (QyMoment moment, QyLanguage language)
{
  g_autofree char *day = NULL;

  if (!qy_date_is_set (moment.day))
    return g_strdup (qy_language_phrase (language, QY_PHRASE_BLANK));
  day = qy_date_print (moment.day, language);
  return g_strdup_printf ("%s %02d:%02d", day, moment.minute / 60, moment.minute % 60);
}

/* The day is said once if the service ended on the one on which it began. */
static char *
print_time (const QyRecordSheet *self, QyLanguage language)
{
  gboolean same = qy_date_compare (self->from.day, self->until.day) == 0;
  g_autofree char *from = print_moment (self->from, language);
  g_autofree char *until =
      same ? g_strdup_printf ("%02d:%02d", self->until.minute / 60, self->until.minute % 60)
           : print_moment (self->until, language);

  return language == QY_LANGUAGE_ZH
             ? g_strconcat (from, qy_language_phrase (language, QY_PHRASE_TO), until, NULL)
             : g_strconcat (from, " – ", until, NULL);
}

static char *
print_hours (const QyRecordSheet *self, QyLanguage language)
{
  g_autofree char *normal = qy_hours_print (self->minutes, language);
  g_autofree char *overtime = NULL;

  if (self->overtime_minutes == 0)
    return g_steal_pointer (&normal);
  overtime = qy_hours_print (self->overtime_minutes, language);
  return qy_language_print (language, QY_PHRASE_RECORD_NORMAL_AND_OVERTIME, normal, overtime);
}

/* The incident, and each moment of it that is known. */
static char *
print_incident (const QyRecordSheet *self, QyLanguage language)
{
  g_autoptr (GString) text = NULL;
  gboolean any = FALSE;

  if (self->incident_number == NULL)
    return NULL;
  text = g_string_new (self->incident_number);
  g_string_append_printf (text, "%s%s%s", qy_language_phrase (language, QY_PHRASE_OPENING_BRACKET),
                          self->incident_title,
                          qy_language_phrase (language, QY_PHRASE_CLOSING_BRACKET));
  for (guint i = 0; i < QY_N_COURSE_MOMENTS; i++)
    {
      g_autofree char *moment = NULL;

      if (!qy_date_is_set (self->course[i].day))
        continue;
      moment = print_moment (self->course[i], language);
      g_string_append_printf (
          text, "%s%s%s%s", any ? qy_language_phrase (language, QY_PHRASE_SEMICOLON) : "\n",
          moments[i][language], qy_language_phrase (language, QY_PHRASE_COLON), moment);
      any = TRUE;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What was done, of which kind, for which run of the plan. */
static char *
print_service (const QyRecordSheet *self, QyLanguage language)
{
  g_autofree char *service =
      g_strconcat (self->title, qy_language_phrase (language, QY_PHRASE_OPENING_BRACKET),
                   qy_service_kind_print (self->kind, language),
                   qy_language_phrase (language, QY_PHRASE_CLOSING_BRACKET), NULL);

  if (self->plan == NULL)
    return g_steal_pointer (&service);
  return g_strconcat (service, "\n", qy_language_phrase (language, QY_PHRASE_RECORD_PLAN),
                      qy_language_phrase (language, QY_PHRASE_COLON), self->plan, NULL);
}

/* Two facts beside each other; of nothing, neither. */
static gboolean
add_pair (QyDocument *sheet,
          QyPhrase what,
          const char *value,
          QyPhrase other,
          const char *other_value,
          GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  const char *const cells[] = {
    qy_language_phrase (language, what),
    value != NULL ? value : "",
    qy_language_phrase (language, other),
    other_value != NULL ? other_value : "",
    NULL,
  };

  return qy_contract_sheet_add_row (sheet, cells, error);
}

static gboolean
add_facts (const QyRecordSheet *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  g_autofree char *time = print_time (self, language);
  g_autofree char *hours = print_hours (self, language);
  const char *mode = self->mode != NULL ? qy_service_mode_print (self->mode, language) : NULL;

  return add_pair (sheet, QY_PHRASE_CONTRACT, self->contract_title, QY_PHRASE_RECORD_NUMBER,
                   self->number, error)
         && add_pair (sheet, QY_PHRASE_RECORD_TIME, time, QY_PHRASE_RECORD_HOURS, hours, error)
         && add_pair (sheet, QY_PHRASE_RECORD_PLACE, self->place, QY_PHRASE_RECORD_MODE, mode,
                      error)
         && add_pair (sheet, QY_PHRASE_RECORD_PEOPLE, self->people, QY_PHRASE_RECORD_CLIENT_PERSON,
                      self->client_person, error);
}

/* A heading and its text; of what every record must say, lines to write on where nothing is said.
 */
static gboolean
add_section (QyDocument *sheet, QyPhrase what, const char *text, gboolean always, GError **error)
{
  const char *heading = qy_language_phrase (qy_document_get_language (sheet), what);
  gboolean empty = text == NULL || *text == '\0';

  if (empty && !always)
    return TRUE;
  return qy_document_append (sheet, 1, QY_BLOCK_CLAUSE, heading, error) != NULL
         && qy_contract_sheet_add_text (sheet, empty ? LINES_TO_WRITE_ON : text, error);
}

static gboolean
add_files (const QyRecordSheet *self, QyDocument *sheet, GError **error)
{
  g_autofree char *names = NULL;

  if (self->files == NULL || self->files[0] == NULL)
    return TRUE;
  names = g_strjoinv ("\n", (char **) self->files);
  return add_section (sheet, QY_PHRASE_ANNEXES, names, FALSE, error);
}

static gboolean
add_sections (const QyRecordSheet *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  g_autofree char *service = print_service (self, language);
  g_autofree char *incident = print_incident (self, language);

  return add_section (sheet, QY_PHRASE_RECORD_SERVICE, service, TRUE, error)
         && add_section (sheet, QY_PHRASE_RECORD_INCIDENT, incident, FALSE, error)
         && add_section (sheet, QY_PHRASE_RECORD_PROBLEM, self->problem, TRUE, error)
         && add_section (sheet, QY_PHRASE_RECORD_HANDLING, self->handling, TRUE, error)
         && add_section (sheet, QY_PHRASE_RECORD_TOOLS, self->tools, FALSE, error)
         && add_section (sheet, QY_PHRASE_RECORD_VERIFICATION, self->verification, TRUE, error)
         && add_section (sheet, QY_PHRASE_RECORD_CAUTIONS, self->cautions, FALSE, error)
         && add_section (sheet, QY_PHRASE_REMARKS, self->note, FALSE, error)
         && add_files (self, sheet, error);
}

const char *
qy_service_kind_print (const char *kind, QyLanguage language)
{
  return print_word (kinds, kind, language);
}

const char *
qy_service_mode_print (const char *mode, QyLanguage language)
{
  return print_word (modes, mode, language);
}

char *
qy_hours_print (gint64 minutes, QyLanguage language)
{
  QyDuration hours = { (int) (minutes / 60), QY_UNIT_HOUR };
  QyDuration rest = { (int) (minutes % 60), QY_UNIT_MINUTE };

  if (rest.amount != 0 && hours.amount != 0)
    return qy_language_print (language, QY_PHRASE_RECORD_HOURS_MINUTES, hours.amount, rest.amount);
  return qy_duration_print (rest.amount != 0 ? rest : hours, language);
}

QyDocument *
qy_record_sheet_new (const QyRecordSheet *self, QyDocument *contract, GError **error)
{
  g_autoptr (QyDocument) sheet = NULL;

  g_return_val_if_fail (self != NULL && QY_IS_DOCUMENT (contract), NULL);

  sheet = qy_contract_sheet_new (
      contract, qy_language_phrase (qy_document_get_language (contract), QY_PHRASE_RECORD_SHEET),
      self->contract_number, error);
  if (sheet == NULL || !add_facts (self, sheet, error) || !add_sections (self, sheet, error)
      || !qy_contract_sheet_add_signature (sheet, QY_PHRASE_RECORD_CONFIRMATION, error))
    return NULL;
  return g_steal_pointer (&sheet);
}
