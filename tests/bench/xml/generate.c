/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "qy-event.h"

/* generate N FILE: a book of N contracts in the exchange format, the same bytes for the same N.
 * Each contract has a text of 16 blocks, 8 fields, an issued revision, two signatures, 4 terms and
 * two events. */

#define N_BLOCKS 16
#define STAMP    "rev=\"2\" changed-by=\"周明\" changed-at=\"2026-10-01T08:00:00Z\""

static const char *const sentences[] = {
  "乙方应在收到甲方通知后两小时内响应，并在四小时内派员到达现场处理。",
  "甲方应按本合同约定的时间和方式向乙方支付服务费用。",
  "任何一方未经对方书面同意，不得向第三人披露本合同的内容。",
  "服务期内软件出现缺陷的，乙方应免费修复并提交书面说明。",
  "双方因履行本合同发生争议的，应先协商解决；协商不成的，提交有管辖权的人民法院处理。",
  "乙方每季度向甲方提交一次服务报告，列明故障次数、处理时间及改进措施。",
  "验收以双方签署的验收单为准，逾期未提出异议的视为验收合格。",
  "本合同一式四份，双方各执两份，自双方签字盖章之日起生效。",
};

static const char *const keys[] = { "contact",     "copies",     "court",        "fee.total",
                                    "notice.days", "period.end", "period.start", "site" };
static const char *const types[] = { "text",   "number", "text", "money",
                                     "number", "date",   "date", "text" };
static const char *const values[] = { "王芳", "4",          "浦东新区人民法院", "CNY 12000000",
                                      "30",   "2027-09-30", "2026-10-01",       "上海市浦东新区" };

static const char base32[] = "abcdefghijklmnopqrstuvwxyz234567";

static void
block_key (char key[6], int i)
{
  snprintf (key, 6, "k%c%c%c%c", base32[i % 32], base32[i * 7 % 32], base32[i * 3 % 32], 'q');
}

static void
write_blocks (FILE *out, int contract, GString *body)
{
  for (int i = 0; i < N_BLOCKS; i++)
    {
      char key[6];
      const char *one = sentences[(contract + i) % G_N_ELEMENTS (sentences)];
      const char *two = sentences[(contract * 3 + i * 5) % G_N_ELEMENTS (sentences)];

      block_key (key, i);
      fprintf (out, "<block key=\"%s\" rank=\"%c%c\" level=\"%d\" kind=\"clause\" " STAMP ">%s",
               key, 'A' + i, 'V', 1 + i % 3, one);
      if (i % 3 == 0)
        fprintf (out, "总价为<f k=\"fee.total\"/>（<f k=\"fee.total\" as=\"upper\"/>）。");
      fprintf (out, "%s</block>\n", two);
      g_string_append_printf (
          body, "<block k=\"%s\" r=\"%cV\" l=\"%d\" kind=\"clause\" n=\"第%d条\">%s%s</block>\n",
          key, 'A' + i, 1 + i % 3, i + 1, one, two);
    }
}

static void
write_document (FILE *out, int i)
{
  g_autoptr (GString) body = g_string_new ("<document kind=\"contract\" language=\"zh\">\n");
  g_autofree char *hash = NULL, *escaped = NULL;

  fprintf (
      out,
      "<document id=\"d%07d-%04x-4000-8000-000000000000\" kind=\"contract\" "
      "title=\"软件系统维护服务合同\" language=\"zh\" numbering=\"第{1:cn}条;{1}.{2};({3})\" " STAMP
      ">\n",
      (i * 7919) % 9999991, i & 0xffff);
  for (int p = 0; p < 2; p++)
    fprintf (out,
             "<party label=\"%c\" label-text=\"%s\" role=\"%s\" "
             "party-id=\"p%07d-0000-4000-8000-000000000000\" " STAMP "/>\n",
             'A' + p, p ? "乙方" : "甲方", p ? "provider" : "client", i / 20 + p);
  for (guint f = 0; f < G_N_ELEMENTS (keys); f++)
    fprintf (out,
             "<field key=\"%s\" position=\"%u\" type=\"%s\" label=\"第%u项\" required=\"1\" " STAMP
             "/>\n",
             keys[f], f, types[f], f);
  for (guint f = 0; f < G_N_ELEMENTS (keys); f++)
    fprintf (out, "<value field-key=\"%s\" raw=\"%s\" state=\"set\" " STAMP "/>\n", keys[f],
             values[f]);
  write_blocks (out, i, body);
  g_string_append (body, "</document>\n");
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, body->str, body->len);
  g_string_replace (body, "<", "&lt;", 0);
  g_string_replace (body, ">", "&gt;", 0);
  fprintf (out,
           "<revision id=\"r%07d-0000-4000-8000-000000000000\" n=\"1\" body-sha256=\"%s\" "
           "pages=\"4\" issued-at=\"2026-10-01T08:00:00Z\" issued-by=\"周明\" " STAMP
           ">\n<body>%s</body>\n</revision>\n</document>\n",
           i, hash, body->str);
}

static void
write_terms (FILE *out, int i)
{
  static const char *const kinds[] = { "service_period", "fee", "dispute", "copies" };

  for (int p = 0; p < 2; p++)
    fprintf (out,
             "<signature id=\"s%07d-000%d-4000-8000-000000000000\" label=\"%c\" "
             "signed-on=\"2026-10-02\" revision-id=\"r%07d-0000-4000-8000-000000000000\" "
             "voided=\"0\" " STAMP "/>\n",
             i, p, 'A' + p, i);
  for (int t = 0; t < 4; t++)
    fprintf (out,
             "<term id=\"t%07d-000%d-4000-8000-000000000000\" kind=\"%s\" position=\"%d\" " STAMP
             ">\n<attr attr=\"value\" field-key=\"%s\" " STAMP "/>\n</term>\n",
             i, t, kinds[t], t, keys[t]);
}

/* Makes the two events of a contract; they are written after everything else, but announced before.
 */
static void
make_events (QyEvent events[2], int i)
{
  for (int n = 0; n < 2; n++)
    {
      QyEvent *event = &events[n];

      event->id = g_strdup_printf ("e%07d-000%d-4000-8000-000000000000", i, n);
      event->stream = g_strdup_printf ("c%07d-0000-4000-8000-000000000000", i);
      event->n = n + 1;
      event->at = g_strdup ("2026-10-01T08:00:00Z");
      event->who = g_strdup ("周明");
      event->verb = g_strdup (n ? "sign" : "issue");
      event->label = g_strdup (n ? "双方签署" : "签发第一版");
      event->changes = g_strdup_printf (
          "[{\"t\":\"contract\",\"k\":[\"%s\"],\"a\":{\"state\":\"issued\",\"rev\":1},\"b\":{"
          "\"state\":\"signed\",\"rev\":2}},{\"t\":\"value\",\"k\":[\"%s\",\"site\"],\"a\":null,"
          "\"b\":{\"raw\":\"%s\"}}]",
          event->stream, event->stream, sentences[i % G_N_ELEMENTS (sentences)]);
      event->prev = g_strdup (n ? events[0].hash : "");
      event->hash = qy_event_compute_hash (event);
    }
}

static void
write_events (FILE *out, QyEvent events[2])
{
  for (int n = 0; n < 2; n++)
    fprintf (out,
             "<event id=\"%s\" n=\"%d\" at=\"%s\" who=\"%s\" verb=\"%s\" label=\"%s\" prev=\"%s\" "
             "hash=\"%s\">\n<changes>%s</changes>\n</event>\n",
             events[n].id, n + 1, events[n].at, events[n].who, events[n].verb, events[n].label,
             events[n].prev, events[n].hash, events[n].changes);
}

static void
clear_event (QyEvent *event)
{
  char **texts[] = { &event->id,    &event->stream,  &event->at,   &event->who, &event->verb,
                     &event->label, &event->changes, &event->prev, &event->hash };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

static void
write_contract (FILE *out, int i)
{
  QyEvent events[2] = { 0 };

  make_events (events, i);
  fprintf (
      out,
      "<contract id=\"%s\" number=\"HT-2026-%07d\" title=\"软件系统维护服务合同（第%d号）\" "
      "kind=\"维护\" state=\"in-force\" has-text=\"1\" starts-on=\"2026-10-01\" "
      "ends-on=\"20%02d-09-30\" amount=\"%d\" currency=\"CNY\" counterparty=\"青禾软件有限公司\" "
      "time-zone=\"Asia/Shanghai\" sort-key=\"%08x\" created-at=\"2026-09-01T08:00:00Z\" " STAMP
      " events=\"2\" head=\"%s\">\n",
      events[0].stream, i, i, 27 + i % 5, 100000 + i * 100, i * 2654435761u, events[1].hash);
  write_document (out, i);
  write_terms (out, i);
  write_events (out, events);
  fputs ("</contract>\n", out);
  clear_event (&events[0]);
  clear_event (&events[1]);
}

int
main (int argc, char **argv)
{
  int n = argc == 3 ? atoi (argv[1]) : 0;
  FILE *out = n > 0 ? fopen (argv[2], "w") : NULL;

  if (out == NULL)
    return 2;
  fputs (
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<book xmlns=\"urn:qiyue:book:1\" "
      "version=\"1\">\n<settings id=\"book\" title=\"测量\" number-pattern=\"HT-{year}-{seq:7}\" "
      "time-zone=\"Asia/Shanghai\" created-at=\"2026-01-01T00:00:00Z\" " STAMP
      ">\n</settings>\n<persons>\n</persons>\n<parties>\n",
      out);
  for (int i = 0; i <= n / 20 + 1; i++)
    fprintf (out,
             "<party id=\"p%07d-0000-4000-8000-000000000000\" kind=\"company\" "
             "name=\"青禾软件第%d有限公司\" address=\"上海市浦东新区\" sort-key=\"%08x\" " STAMP
             " events=\"0\">\n</party>\n",
             i, i, i * 2654435761u);
  fputs ("</parties>\n<clauses>\n</clauses>\n<templates>\n</templates>\n<contracts>\n", out);
  for (int i = 0; i < n; i++)
    write_contract (out, i);
  fputs ("</contracts>\n<histories>\n</histories>\n<blobs>\n</blobs>\n<counters>\n</counters>\n"
         "</book>\n",
         out);
  return fclose (out) == 0 ? 0 : 1;
}
