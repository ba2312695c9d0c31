/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-values.h"

#include <string.h>

#define FEN_A_THOUSAND 100000

/* Fields with the same words in every contract that has them. */
static const struct
{
  const char *key;
  const char *text;
} fixed[] = {
  { "software.modules", "业务办理、流程审批、统计报表和系统管理" },
  { "software.register", "2021SR0890101" },
  { "env.server", "机架式服务器4台，64位Linux操作系统" },
  { "env.db", "关系数据库V12，主备两节点" },
  { "env.middleware", "应用服务器中间件V9" },
  { "env.interface", "统一认证接口、短信接口和数据上报接口" },
  { "env.hardware", "Four rack servers, one disk array, two core switches" },
  { "env.software", "64-bit Linux; relational database, version 12, two nodes" },
  { "env.apps", "Yard planning, gate, billing and data exchange modules" },
  { "obj.hosts", "机架式服务器12台、磁盘阵列2套" },
  { "obj.network", "核心交换机2台、接入交换机18台" },
  { "obj.security", "防火墙2台、入侵检测设备1台、运维审计设备1台" },
  { "obj.software", "64位Linux操作系统、关系数据库V12、中间件V9" },
  { "list.modules", "资产管理\n配置管理\n告警管理\n统计报表" },
  { "list.server", "16核处理器、64GB内存、1TB固态硬盘，64位Linux操作系统" },
  { "list.client", "支持HTML5的浏览器，分辨率不低于1366×768" },
  { "func.user", "注册登录\n信息浏览\n在线预约\n在线支付\n消息提醒" },
  { "func.admin", "内容管理\n订单管理\n用户管理\n统计报表\n权限设置" },
  { "func.interface", "支付接口、短信接口和甲方业务系统接口" },
  { "warranty.length", "3个月" },
  { "system.scope", "委托方总部机房" },
  { "goal.before", "3200" },
  { "goal.after", "1800" },
  { "liability.note", "无" },
  { "place", "Tingtao" },
  { "sites", "88 Matou Road, Canglan District, Tingtao" },
};

/* Parts of the total fee. */
static const struct
{
  const char *key;
  guint percent;
} parts[] = {
  { "fee.total", 100 },  { "fee.base", 80 },     { "fee.extra", 20 },     { "fee.licence", 40 },
  { "fee.service", 60 }, { "fee.year", 20 },     { "fee.develop", 75 },   { "fee.maintain", 25 },
  { "fee.quarter", 25 }, { "price.onsite", 50 }, { "price.monitor", 30 }, { "price.drill", 20 },
};

/* Days that follow from the first day of the period. */
static const struct
{
  const char *key;
  int months;
} days[] = {
  { "period.start", 0 }, { "licence.start", 0 }, { "pay.second.from", 6 },
  { "plan.design", -5 }, { "plan.trial", -4 },   { "plan.online", -3 },
};

static void
value_free (gpointer data)
{
  QySampleValue *value = data;

  g_free (value->value);
  g_free (value);
}

/* Takes @value; a field the text does not have is passed over. */
static void
put (GPtrArray *values, QyDocument *text, const char *key, char *value)
{
  QySampleValue *put = NULL;

  if (value == NULL || qy_document_find_field (text, key) == NULL)
    {
      g_free (value);
      return;
    }
  put = g_new0 (QySampleValue, 1);
  put->key = key;
  put->value = value;
  g_ptr_array_add (values, put);
}

/* The city and district an address begins with. */
static char *
district_of (const char *address)
{
  const char *end = strstr (address, "区");

  if (end == NULL)
    end = strstr (address, "县");
  return end != NULL ? g_strndup (address, end - address + strlen ("区")) : g_strdup (address);
}

static char *
money_of (gint64 fen)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", fen / 100, (int) (fen % 100));
}

static void
put_money (GPtrArray *values, QyDocument *text, const QySampleRow *row)
{
  gint64 total = (gint64) row->thousands * FEN_A_THOUSAND;

  if (total == 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    put (values, text, parts[i].key, money_of (total * parts[i].percent / 100));
  put (values, text, "fee.month", money_of (total / row->months / 100 * 100));
}

static void
put_period (GPtrArray *values, QyDocument *text, const QySampleRow *row, QyDate today)
{
  static const char *const ends[] = { "period.end", "licence.end" };
  static const char *const lengths[] = { "period.length", "licence.length" };
  QyDate start = qy_sample_row_start (row, today);
  QyDate end = qy_sample_row_end (row, today);
  gboolean zh = qy_document_get_language (text) == QY_LANGUAGE_ZH;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    put (values, text, days[i].key, qy_date_to_iso (qy_date_add_months (start, days[i].months)));
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      put (values, text, ends[i], qy_date_to_iso (end));
      put (values, text, lengths[i], g_strdup_printf (zh ? "%u个月" : "%u months", row->months));
    }
}

static void
put_subject (GPtrArray *values, QyDocument *text, const QySampleRow *row, guint index)
{
  static const char *const subjects[] = { "software.name", "system.name", "app.name", "purpose" };
  static const char *const uses[] = { "software.use", "system.use", "app.purpose" };

  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    put (values, text, subjects[i], g_strdup (row->subject));
  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    put (values, text, uses[i], g_strdup (row->use));
  put (values, text, "software.version", g_strdup_printf ("V%u.%u", 2 + index % 4, index % 10));
  put (values, text, "project.name", g_strconcat (row->subject, "运维服务项目", NULL));
  put (values, text, "obj.apps", g_strconcat (row->subject, "及其接口程序", NULL));
}

static void
put_parties (GPtrArray *values, QyDocument *text, const QyParty *client, const QyParty *provider)
{
  put (values, text, "sign.place", district_of (client->address));
  put (values, text, "software.place", g_strconcat (client->address, "机房", NULL));
  put (values, text, "system.sites", g_strconcat (client->address, "机房", NULL));
  put (values, text, "hotline", g_strdup (provider->phone));
  put (values, text, "support.mail", g_strdup (provider->email));
  put (values, text, "desk.mail", g_strdup (provider->email));
  put (values, text, "people.a", g_strconcat (client->contact, "，信息科技部，项目负责人", NULL));
  put (values, text, "people.b", g_strconcat (provider->contact, "，技术服务部，项目负责人", NULL));
}

GPtrArray *
qy_sample_values (const QySampleRow *row,
                  guint index,
                  QyDocument *text,
                  const QyParty *client,
                  const QyParty *provider,
                  QyDate today)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (value_free);

  g_return_val_if_fail (row != NULL && QY_IS_DOCUMENT (text), values);

  put_parties (values, text, client, provider);
  put_subject (values, text, row, index);
  put_period (values, text, row, today);
  put_money (values, text, row);
  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    put (values, text, fixed[i].key, g_strdup (fixed[i].text));
  return values;
}
