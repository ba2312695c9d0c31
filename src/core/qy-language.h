/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The language a document is written in: it prints the document's dates, amounts, numbers and labels, whatever the
 * interface speaks. */
typedef enum
{
  QY_LANGUAGE_ZH,
  QY_LANGUAGE_EN,
} QyLanguage;

/* Phrases that the program itself prints into documents. The table is in qy-language.c, a row a phrase. */
typedef enum
{
  QY_PHRASE_CONTRACT_NUMBER, /* 合同编号 */
  QY_PHRASE_PAGE_OF,         /* 第 %d 页 共 %d 页 */
  QY_PHRASE_REVISION,        /* 第 %d 版 */
  QY_PHRASE_CHECK_CODE,      /* 校验码 */
  QY_PHRASE_DRAFT,           /* 草稿 */
  QY_PHRASE_SEAL,            /* （盖章） */
  QY_PHRASE_SIGNED_BY,       /* 法定代表人或授权代表（签字） */
  QY_PHRASE_SIGNED_ON,       /* 日期 */
  QY_PHRASE_SIGNED_ON_BLANK, /* ____年__月__日 */
  QY_PHRASE_ANNEX,           /* 附件%s */
  QY_PHRASE_BLANK,           /* what an unfilled field prints: ________ */
  QY_PHRASE_BULLET,          /* • */
  QY_N_PHRASES
} QyPhrase;

gboolean    qy_language_from_string (const char *code, QyLanguage *language);
const char *qy_language_to_string   (QyLanguage language);
const char *qy_language_phrase      (QyLanguage language, QyPhrase phrase);
