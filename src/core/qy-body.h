/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"

/* The canonical XML of a document: the body of a revision, over whose bytes its hash is taken; one
 * block a line. It holds everything a document holds, and beside it what was printed: numbers,
 * values and the parties' data.
 *
 *   <document kind="contract" language="zh" title="…" number="HT-2026-0001" numbering="…">
 *   <party label="A" text="甲方" role="client" id="…" name="…" address="…"/>
 *   <field k="fee.total" type="money" label="合同总价" required="true" default="…"
 * note="…"><option>…</option></field> <value k="fee.total" raw="CNY 12000000" p="¥120,000.00"/>
 * <value k="end" waiting="验收"/> <block k="k7f3q" r="V" l="1" kind="clause" n="第一条" cond="…"
 * repeat="…" as="…" src="…" origin="…">text <f k="fee.total" as="upper" lit="…" p="壹拾贰万元整"/>
 * <ref to="abcde" parent="true" p="第五条"/> <if c="…">…</if> <def>…</def> <b>…</b> <u>…</u> <br/>
 * <tab/></block>
 *   </document>
 *
 * Attributes with no content are left out; r, n and p are optional when it is read (n and p are
 * ignored), a missing r means "after the block before". */

char *qy_body_write (QyDocument *document, gboolean printed, GError **error);
QyDocument *qy_body_read (const char *xml, gssize length, GError **error);
void qy_body_write_runs (GString *out, const char *markup);
char *qy_body_sha256 (const char *body);
