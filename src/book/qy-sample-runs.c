/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-runs.h"

#include "qy-book-due-mark.h"
#include "qy-book-plan.h"
#include "qy-book-service-record.h"

#define BEGINS_AT     (9 * 60 + 30)
#define WRITTEN_AFTER 30 /* minutes from the end of the work */
#define ENDED_LATELY  4  /* months */
#define MISSED_EVERY  31
#define MISSED_AT     11
#define MISSED_LATELY 26 /* the row of the plan of contracts where that happened */
#define LATELY        62 /* days */
#define WAIVED_EVERY  53
#define WAIVED_AT     17
#define SATURDAY      6
#define SUNDAY        7

/* What is done of a form, in so many minutes; in Chinese and in English. */
static const struct
{
  const char *form;
  int minutes;
  const char *mode;
  const char *handling[3];
  const char *english;
} works[] = {
  { "inspection",
    110,
    "on-site",
    { "逐项检查主机、网络和数据库，指标正常；清理临时文件，释放空间十二吉字节。",
      "检查运行日志、告警和磁盘余量，发现一处计划任务失败，已改正并补跑。",
      "核对备份结果、时钟和证书有效期，均在正常范围；更新巡检表。" },
    "Hosts, network and database checked item by item; logs rotated, one warning threshold "
    "raised." },
  { "scan",
    170,
    "remote",
    { "扫描应用与操作系统，中危三项、低危九项，整改建议已提交。",
      "复扫上季度问题，全部关闭；新增低危四项，列入下月补丁。",
      "扫描对外端口和组件版本，未见高危。" },
    "Scan of hosts and components; three medium findings, remediation proposed." },
  { "drill",
    230,
    "on-site",
    { "以上周全量备份恢复到演练环境，数据量与校验值一致，用时一小时四十分。",
      "模拟主库失效，切换备库并回切，业务验证通过。",
      "抽取三份备份恢复，一份介质读取缓慢，已更换介质。" },
    "A sample of the backups was restored on the test system; checksums agree." },
  { "training",
    150,
    "on-site",
    { "讲解常用功能和常见问题，参训二十三人，签到表存档。",
      "管理员培训：权限、日志与应急步骤，现场演练两次。", "新员工操作培训，附练习题与答案。" },
    "Training of key users, attendance list filed." },
  { "backup",
    45,
    "remote",
    { "执行全量备份并核对校验值。", "全量备份完成，抽查恢复一张表。",
      "全量备份完成，异地副本已同步。" },
    "Full backup with checksum verified." },
};

typedef struct
{
  int row; /* of the plan of contracts, the first is 1 */
  char *source_id;
  char *occurrence;
  char *form;
  QyDate day;
  guint variety;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_free (run->source_id);
  g_free (run->occurrence);
  g_free (run->form);
  g_free (run);
}

static QyDueRef
ref_of (QySampleService *self, const Run *run)
{
  return (QyDueRef){ qy_sample_service_contract (self, run->row), run->source_id, run->occurrence };
}

static guint
work_of (const Run *run)
{
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    if (g_strcmp0 (run->form, works[i].form) == 0)
      return i;
  return 0;
}

static gboolean
is_english (const Run *run)
{
  gsize n;

  return qy_sample_plan (&n)[run->row - 1].template == QY_SAMPLE_ENGLISH;
}

/* A backup is ticked: its log is kept by the system that makes it. */
static gboolean
tick (QySampleService *self, const Run *run, GError **error)
{
  QyDueRef due = ref_of (self, run);
  g_autofree char *on = qy_date_to_iso (run->day);

  qy_sample_service_act (self, run->day, 7 * 60, QY_SAMPLE_ENGINEER);
  return qy_book_due_done (self->sample->book, &due, on, NULL, error);
}

static gboolean
waive (QySampleService *self, gpointer detail, GError **error)
{
  const Run *run = detail;
  QyDueRef due = ref_of (self, run);

  qy_sample_service_act (self, run->day, BEGINS_AT, QY_SAMPLE_ENGINEER);
  return qy_book_due_waive (self->sample->book, &due,
                            is_english (run) ? "Merged with the next visit, as the client asked"
                                             : "客户封网期间暂停，双方同意并入下次",
                            error);
}

static QyServiceRecord *
describe (QySampleService *self, const Run *run, GError **error)
{
  guint work = work_of (run);
  int minutes = works[work].minutes + (int) (run->variety % 4) * 10;
  QyServiceRecord *record = qy_book_service_record_from_plan (
      self->sample->book, qy_sample_service_contract (self, run->row), run->source_id,
      run->occurrence, error);

  if (record == NULL)
    return NULL;
  record->from_at = qy_sample_instant (run->day, BEGINS_AT);
  record->until_at = qy_sample_instant (run->day, BEGINS_AT + minutes);
  record->mode = g_strdup (works[work].mode);
  record->handling = g_strdup (
      is_english (run) ? works[work].english
                       : works[work].handling[run->variety % G_N_ELEMENTS (works[work].handling)]);
  record->people = g_strdup (run->variety % 2 == 0 ? "韩沐川" : "苏禾");
  record->minutes = minutes;
  g_free (record->state);
  record->state = g_strdup ("done");
  return record;
}

/* Not each inspection is signed. */
static gboolean
is_signed (const Run *run)
{
  return run->variety % 4 == 0 || !g_str_equal (run->form, "inspection");
}

static gboolean
perform (QySampleService *self, gpointer detail, GError **error)
{
  const Run *run = detail;
  g_autoptr (QyServiceRecord) record = NULL;
  g_autofree char *on = qy_date_to_iso (run->day);
  QyBook *book = self->sample->book;

  if (g_strcmp0 (run->form, "backup") == 0)
    return tick (self, run, error);
  record = describe (self, run, error);
  if (record == NULL)
    return FALSE;
  qy_sample_service_act (self, run->day, BEGINS_AT + works[work_of (run)].minutes + 60,
                         QY_SAMPLE_ENGINEER);
  if (!qy_book_service_record_put (book, record, error))
    return FALSE;
  return !is_signed (run)
         || (qy_book_service_record_sign (book, record->id, "provider", on, error)
             && qy_book_service_record_sign (book, record->id, "client", on, error));
}

/* Somewhere in the second half of its period, on no weekend. */
static QyDate
day_in (QyDate from, QyDate until, guint variety)
{
  int days = qy_date_to_days (until) - qy_date_to_days (from);
  QyDate day = qy_date_add_days (from, days * (int) (50 + variety % 40) / 100);

  switch (qy_date_weekday (day))
    {
    case SATURDAY:
      return qy_date_add_days (day, -1);
    case SUNDAY:
      return qy_date_add_days (day, -2);
    default:
      return day;
    }
}

static const char *
form_of (GPtrArray *rows, const char *source_id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const QyPlanRow *) rows->pdata[i])->id, source_id))
      return ((const QyPlanRow *) rows->pdata[i])->form;
  return NULL;
}

/* Lately hardly anything was missed. */
static gboolean
is_missed (const QySampleService *self, int row, guint which, QyDate until)
{
  int ago = qy_date_to_days (self->sample->today) - qy_date_to_days (until);

  return which % MISSED_EVERY == MISSED_AT && (ago > LATELY || row == MISSED_LATELY);
}

static void
add_run (QySampleService *self, int row, guint which, const QyPlanRun *planned, const char *form)
{
  Run *run = g_new0 (Run, 1);
  gboolean waived = which % WAIVED_EVERY == WAIVED_AT;

  run->row = row;
  run->source_id = g_strdup (planned->source_id);
  run->occurrence = g_strdup (planned->occurrence);
  run->form = g_strdup (form != NULL ? form : "inspection");
  run->variety = which * 7 + row;
  run->day = day_in (planned->from, planned->until, run->variety);
  if (is_missed (self, row, which, planned->until))
    run_free (run);
  else
    qy_sample_service_add (self, run->day, 14 * 60, waived ? waive : perform, run, run_free);
}

static gboolean
add_plan (QySampleService *self, int row, GError **error)
{
  const char *contract_id = qy_sample_service_contract (self, row);
  QyDate last = qy_date_add_days (self->sample->today, -1);
  g_autoptr (GPtrArray) rows = qy_book_plan_rows (self->sample->book, contract_id, error);
  g_autoptr (GPtrArray) runs =
      rows != NULL ? qy_book_plan_runs (self->sample->book, contract_id, QY_DATE_NONE, last, error)
                   : NULL;

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const QyPlanRun *run = runs->pdata[i];

      add_run (self, row, i, run, form_of (rows, run->source_id));
    }
  return runs != NULL;
}

static gboolean
is_served (const QySampleRow *row, QyDate today)
{
  QyDate lately = qy_date_add_months (today, -ENDED_LATELY);

  if (row->template == QY_SAMPLE_SECRECY || row->template == QY_SAMPLE_PAPER)
    return FALSE;
  return row->state == QY_STATE_IN_FORCE
         || (row->state > QY_STATE_IN_FORCE && row->state < QY_STATE_CLOSED
             && qy_date_compare (qy_sample_row_end (row, today), lately) >= 0);
}

gboolean
qy_sample_add_runs (QySampleService *self, GError **error)
{
  gsize n;
  const QySampleRow *rows = qy_sample_plan (&n);

  qy_sample_act_on (self->sample, self->sample->today, QY_SAMPLE_ENGINEER);
  for (gsize i = 0; i < n; i++)
    if (is_served (&rows[i], self->sample->today) && !add_plan (self, (int) i + 1, error))
      return FALSE;
  return TRUE;
}
