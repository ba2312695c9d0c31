/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-governance.h"

#include <string.h>

#include "qy-book-change.h"
#include "qy-book-evaluation.h"
#include "qy-book-meeting.h"

#define DAYS_FOR_AN_ITEM 20

static const char *const minutes[] = {
  "通报上月运行情况，无重大故障；确认下月变更窗口。",
  "复盘上月两起告警误报，调整阈值；下月完成数据库补丁。",
  "容量已用七成，双方同意提前评估扩容；备份抽检合格。",
};
static const char *const items[] = {
  "提交扩容评估",
  "补齐应急联系人名单",
  "更新监控阈值并回归验证",
};

static guint
variety (const QyDueItem *item)
{
  return g_str_hash (item->occurrence) + g_str_hash (item->holder_id) % 5;
}

static gboolean
find_body (QySample *self, const QyDueItem *item, QyMeetingBody **body, GError **error)
{
  g_autoptr (GPtrArray) bodies = qy_book_meeting_bodies (self->book, item->holder_id, error);

  for (guint i = 0; bodies != NULL && i < bodies->len; i++)
    if (g_str_equal (((QyMeetingBody *) bodies->pdata[i])->source_id, item->source_id))
      *body = g_steal_pointer (&bodies->pdata[i]);
  return bodies != NULL;
}

/* Of a row that is closed it is not said whether the body met, or the period is just over. */
static gboolean
has_met (QySample *self, const QyDueItem *item, gboolean *met, GError **error)
{
  g_autoptr (GPtrArray) meetings = qy_book_meeting_list (self->book, item->holder_id, error);
  QyDueRule rule;
  g_autofree char *first = NULL;

  if (meetings == NULL || !qy_due_rule_from_text (item->rule, &rule, error))
    return FALSE;
  first = qy_date_to_iso (rule.day);
  for (guint i = 0; i < meetings->len; i++)
    {
      const QyMeeting *meeting = meetings->pdata[i];

      if (g_strcmp0 (meeting->source_id, item->source_id) == 0
          && strcmp (meeting->held_on, first) >= 0 && strcmp (meeting->held_on, item->due_on) <= 0)
        *met = TRUE;
    }
  return TRUE;
}

static gboolean
add_item (QySample *self, const QyMeeting *meeting, guint which, QyDate day, GError **error)
{
  QyDate due = qy_date_add_days (day, DAYS_FOR_AN_ITEM);
  g_autoptr (QyMeetingItem) item =
      qy_meeting_item_new (meeting, "item", items[which % G_N_ELEMENTS (items)]);

  item->label = g_strdup (which % 2 == 0 ? "B" : "A");
  item->due_on = qy_date_to_iso (due);
  if (qy_date_compare (due, qy_book_get_today (self->book)) <= 0)
    item->done_on = qy_date_to_iso (due);
  return qy_book_meeting_item_put (self->book, item, error);
}

static gboolean
add_vote (QySample *self, const QyMeeting *meeting, GError **error)
{
  g_autoptr (QyMeetingItem) vote = qy_meeting_item_new (meeting, "vote", "季度服务评估报告");

  vote->yes = meeting->client_present + meeting->provider_present - 1;
  vote->abstain = 1;
  return qy_book_meeting_item_put (self->book, vote, error);
}

gboolean
qy_sample_hold_meeting (QySample *self, const QyDueItem *item, QyDate day, GError **error)
{
  guint which = variety (item);
  gboolean met = FALSE;
  g_autoptr (QyMeetingBody) body = NULL;
  g_autoptr (QyMeeting) meeting = NULL;

  if (!find_body (self, item, &body, error) || !has_met (self, item, &met, error))
    return FALSE;
  if (body == NULL || met)
    return TRUE;
  meeting = qy_meeting_new (item->holder_id, item->source_id, body->title);
  g_free (meeting->state);
  meeting->state = g_strdup ("held");
  meeting->held_on = qy_date_to_iso (day);
  meeting->place = g_strdup (which % 2 == 0 ? "客户会议室" : "视频会议");
  meeting->client_present = body->client_seats > 0 ? body->client_seats : 2;
  meeting->provider_present = body->provider_seats > 0 ? body->provider_seats - 1 : 3;
  meeting->minutes = g_strdup (minutes[which % G_N_ELEMENTS (minutes)]);
  return qy_book_meeting_put (self->book, meeting, error)
         && add_item (self, meeting, which, day, error)
         && (body->client_seats == 0 || add_vote (self, meeting, error));
}

static gboolean
add_score (QySample *self,
           const QyEvaluation *evaluation,
           const char *indicator,
           gint64 score,
           gint64 weight,
           GError **error)
{
  g_autoptr (QyEvaluationScore) line = qy_evaluation_score_new (evaluation, indicator);

  line->score = score;
  line->weight = weight;
  return qy_book_evaluation_score_put (self->book, line, error);
}

gboolean
qy_sample_evaluate (QySample *self, const QyDueItem *item, QyDate day, GError **error)
{
  gint64 less = variety (item) % 7 * 100;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autoptr (QyEvaluation) evaluation = NULL;
  QyDueRule rule;

  if (!qy_due_rule_from_text (item->rule, &rule, error))
    return FALSE;
  from = qy_date_to_iso (rule.day);
  until = qy_date_to_iso (rule.last);
  evaluation = qy_evaluation_new (item->holder_id, "half-year", from, until);
  evaluation->source_id = g_strdup (item->source_id);
  evaluation->text = g_strdup ("响应及时，重大变更前均有预案；夜间值守人员交接需加强。");
  evaluation->improvements = g_strdup ("完善值班交接记录。");
  return qy_book_evaluation_put (self->book, evaluation, error)
         && add_score (self, evaluation, "系统可用性", 10000 - less / 2, 3, error)
         && add_score (self, evaluation, "事件处理及时率", 9600 - less, 3, error)
         && add_score (self, evaluation, "服务记录单签字率", 9800 - less, 2, error)
         && add_score (self, evaluation, "满意度", 9000 - less, 2, error)
         && qy_book_evaluation_finish (self->book, evaluation->id,
                                       less < 300 ? "excellent" : "good", "renew", error);
}

static gboolean
ask (QySample *self,
     guint index,
     const char *kind,
     const char *title,
     int asked_ago,
     const char *decision,
     GError **error)
{
  g_autofree char *asked = qy_date_to_iso (qy_date_add_days (self->today, -asked_ago));
  g_autoptr (QyChangeRequest) request =
      qy_change_request_new (self->contracts[index], kind, title, asked);

  request->asked_by = g_strdup ("A");
  qy_sample_act_on (self, qy_date_add_days (self->today, -asked_ago), QY_SAMPLE_DRAFTER);
  if (!qy_book_change_request_put (self->book, request, error))
    return FALSE;
  if (decision == NULL)
    return TRUE;
  qy_sample_act_on (self, qy_date_add_days (self->today, 6 - asked_ago), QY_SAMPLE_ENGINEER);
  request->answered_on = qy_date_to_iso (qy_date_add_days (self->today, 4 - asked_ago));
  request->effect_plan = g_strdup ("不影响既定计划，月末前上线");
  request->workload_minutes = 960;
  g_free (request->decision);
  request->decision = g_strdup (decision);
  request->decided_on = qy_date_to_iso (qy_date_add_days (self->today, 6 - asked_ago));
  return qy_book_change_request_put (self->book, request, error);
}

gboolean
qy_sample_ask_for_changes (QySample *self, guint index, GError **error)
{
  return ask (self, index, "feature", "住院日清单增加导出", 80, "accepted", error)
         && ask (self, index, "service", "夜间值守改为双人", 50, "refused", error)
         && ask (self, index, "sla", "挂号系统恢复时限缩短为一小时", 3, NULL, error);
}
