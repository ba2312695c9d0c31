/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"

/* The canonical XML of a document: the body of a revision, over whose bytes its hash is taken;
 * UTF-8, one block a line. It holds everything a document holds but its id and revs, and beside it
 * what was printed: numbers, values and the parties' data. No declaration, no namespace, no
 * entities but the five of XML and &#9; &#10; &#13;. Order: parties, fields, values by field,
 * blocks.
 *
 *   <document kind="contract" language="zh" title="…" number="HT-2026-0001" numbering="…">
 *   <party label="A" text="甲方" role="client" id="…" person="true" name="…" address="…"/>
 *   <field k="fee" type="money" label="合同总价" required="true" default="…" note="…">
 *     <option>…</option></field>
 *   <value k="fee" raw="CNY 12000000" p="¥120,000.00"/>      <value k="end" waiting="验收"/>
 *   <block k="k7f3q" r="V" l="1" kind="clause" n="第一条" cond="…" repeat="…" as="…" src="…"
 *          origin="…">text <f k="fee" as="upper" lit="…" p="壹拾贰万元整"/>
 *     <ref to="abcde" parent="true" p="第五条"/> <if c="…">…</if> <def>…</def> <b>…</b> <u>…</u>
 *     <br/> <tab/></block>
 *   </document>
 *
 * (Broken here to fit; options and blocks are written on one line.) Attributes that say nothing are
 * left out; r, n and p are optional when it is read: n and p are ignored, a missing r means "after
 * the block before". */

#define QY_BODY_MAX_SIZE   (64 << 20)
#define QY_BODY_MAX_BLOCKS 100000
#define QY_BODY_MAX_FIELDS 10000

/**
 * qy_body_write:
 * @printed: whether to write what is printed: numbers, values, references and the parties' data
 *
 * Returns: (transfer full): the body, or NULL if the document holds a control character that XML
 *   cannot write, or (with @printed) cannot be printed.
 */
char *qy_body_write (QyDocument *document, gboolean printed, GError **error);

/**
 * qy_body_read:
 * @length: in bytes, or -1 if @xml ends with NUL
 *
 * The reverse of qy_body_write(). Whatever is not exactly as described above is an error
 * (QY_ERROR_MALFORMED, QY_ERROR_TOO_LARGE) that names the line and the reason.
 *
 * Returns: (transfer full): the document, or NULL.
 */
QyDocument *qy_body_read (const char *xml, gssize length, GError **error);

/**
 * qy_body_write_runs:
 *
 * Appends what stands inside a block element for this text, without printed values.
 *
 * Returns: FALSE, and appends nothing, if @markup is malformed.
 */
gboolean qy_body_write_runs (GString *out, const char *markup, GError **error);

/**
 * qy_body_sha256:
 *
 * Returns: (transfer full): SHA-256 of the bytes, in 64 hexadecimal digits.
 */
char *qy_body_sha256 (const char *body);
