/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-fields.h"
#include "qy-analysis-labels.h"
#include "qy-fold.h"
#include "qy-markup.h"
#include "qy-text-pattern.h"

#include <string.h>

/* Keys and types of the fields that blanks become. */

static const QyFieldType types[] = {
  [QY_BLANK_DATE] = QY_FIELD_DATE,         [QY_BLANK_MONEY] = QY_FIELD_MONEY,
  [QY_BLANK_MONEY_UPPER] = QY_FIELD_MONEY, [QY_BLANK_DURATION] = QY_FIELD_DURATION,
  [QY_BLANK_PERCENT] = QY_FIELD_PERCENT,   [QY_BLANK_PARTY_NAME] = QY_FIELD_TEXT,
  [QY_BLANK_ADDRESS] = QY_FIELD_TEXT,      [QY_BLANK_PERSON] = QY_FIELD_TEXT,
  [QY_BLANK_PHONE] = QY_FIELD_TEXT,        [QY_BLANK_NUMBER] = QY_FIELD_NUMBER,
  [QY_BLANK_TEXT] = QY_FIELD_TEXT,         [QY_BLANK_SIGNATURE] = QY_FIELD_TEXT,
};

/* What a party's blank is called in QyParty, by its label. */
static const struct
{
  const char *pattern;
  const char *attribute;
} attributes[] = {
  { "信用代码|税号|识别号", "credit_code" },
  { "身份证", "id_number" },
  { "法定代表人|法人", "representative" },
  { "授权代表|委托代理|代理人", "agent" },
  { "地址|住所|住址", "address" },
  { "电话|手机|联系方式|传真", "phone" },
  { "邮箱|邮件|[Mm]ail", "email" },
  { "户名|开户名", "account_holder" },
  { "账号|帐号|账户", "account_number" },
  { "开户|银行", "bank" },
  { "联系人|负责人|代表|经办|经理|姓名$", "contact" },
};

/* Keys by the term that the blank stands in; the first row whose kind fits decides. */
static const struct
{
  QyTermKind term;
  const char *value; /* of the term, or NULL for any */
  QyBlankKind kind;
  const char *key;
} term_keys[] = {
  { QY_TERM_SERVICE_PERIOD, NULL, QY_BLANK_DATE, "period.start" },
  { QY_TERM_SERVICE_PERIOD, NULL, QY_BLANK_DURATION, "period.length" },
  { QY_TERM_RENEWAL, NULL, QY_BLANK_DURATION, "renewal.notice" },
  { QY_TERM_CONFIDENTIALITY, NULL, QY_BLANK_DURATION, "confidentiality.survival" },
  { QY_TERM_FEE, "lump_sum", QY_BLANK_MONEY, "fee.total" },
  { QY_TERM_FEE, "monthly", QY_BLANK_MONEY, "fee.monthly" },
  { QY_TERM_FEE, "annual", QY_BLANK_MONEY, "fee.annual" },
  { QY_TERM_FEE, "hourly", QY_BLANK_MONEY, "fee.hourly" },
  { QY_TERM_FEE, NULL, QY_BLANK_MONEY, "fee.amount" },
  { QY_TERM_FEE, NULL, QY_BLANK_PERCENT, "fee.share" },
  { QY_TERM_PAYMENT_DEADLINE, NULL, QY_BLANK_DURATION, "payment.within" },
  { QY_TERM_PAYMENT_DEADLINE, NULL, QY_BLANK_NUMBER, "payment.day" },
  { QY_TERM_PAYMENT_DEADLINE, NULL, QY_BLANK_TEXT, "payment.cycle" },
  { QY_TERM_PENALTY, NULL, QY_BLANK_PERCENT, "penalty.rate" },
  { QY_TERM_PENALTY, NULL, QY_BLANK_MONEY, "penalty.amount" },
  { QY_TERM_PENALTY, NULL, QY_BLANK_DURATION, "penalty.grace" },
  { QY_TERM_SLA, "response", QY_BLANK_DURATION, "sla.response" },
  { QY_TERM_SLA, "resolution", QY_BLANK_DURATION, "sla.resolution" },
  { QY_TERM_SLA, "onsite", QY_BLANK_DURATION, "sla.onsite" },
  { QY_TERM_SLA, "recovery", QY_BLANK_DURATION, "sla.recovery" },
  { QY_TERM_SLA, "repair", QY_BLANK_DURATION, "sla.repair" },
  { QY_TERM_SLA, NULL, QY_BLANK_DURATION, "sla.time" },
  { QY_TERM_SLA, "availability", QY_BLANK_PERCENT, "sla.availability" },
  { QY_TERM_SLA, "completion_rate", QY_BLANK_PERCENT, "sla.completion" },
  { QY_TERM_SLA, NULL, QY_BLANK_PERCENT, "sla.share" },
  { QY_TERM_DISPUTE, NULL, QY_BLANK_TEXT, "dispute.place" },
  { QY_TERM_DISPUTE, NULL, QY_BLANK_ADDRESS, "dispute.place" },
  { QY_TERM_COPIES, NULL, QY_BLANK_NUMBER, "copies" },
};

/* A term has two values of one kind: what stands before the blank tells which. */
static const struct
{
  const char *key;
  const char *before;
  const char *instead;
} second_keys[] = {
  { "period.start", "(?:至|到|止于|终止于)\\s*\\z", "period.end" },
  { "fee.share", "税率[为是:：]?\\s*\\z", "tax.rate" },
  { "renewal.notice", "(?:续签|续约|续订|续期|延续|延长|顺延|展期)[^,，。]{0,4}\\z",
    "renewal.length" },
};

/* Keys by the words before the blank. */
static const struct
{
  const char *pattern;
  const char *key;
} label_keys[] = {
  { "编号", "contract.code" },
  { "签[订署约字].*(?:日期|时间)", "signed.on" },
  { "签[订署约].*地点", "signed.at" },
  { "服务地点|地点", "service.place" },
  { "付款方式|支付方式", "payment.method" },
  { "付款周期|支付周期", "payment.cycle" },
  { "系统|软件|设备|平台", "subject" },
};

/* What a blank is called when nothing else is known. */
static const char *const plain_keys[] = {
  [QY_BLANK_DATE] = "date",       [QY_BLANK_MONEY] = "amount",  [QY_BLANK_MONEY_UPPER] = "amount",
  [QY_BLANK_DURATION] = "time",   [QY_BLANK_PERCENT] = "share", [QY_BLANK_PARTY_NAME] = "company",
  [QY_BLANK_ADDRESS] = "address", [QY_BLANK_PERSON] = "person", [QY_BLANK_PHONE] = "phone",
  [QY_BLANK_NUMBER] = "number",   [QY_BLANK_TEXT] = "text",     [QY_BLANK_SIGNATURE] = "signature",
};

/* What is printed around a blank and is part of the value: the unit, the sign. */
static const struct
{
  QyBlankKind kind;
  const char *before; /* or NULL */
  const char *after;  /* or NULL */
  const char *format; /* or NULL */
} extents[] = {
  { QY_BLANK_PERCENT, "(?:百|千|万)分之\\s*\\z", NULL, "cn" },
  { QY_BLANK_PERCENT, NULL, "\\A\\s*[%％‰]", "plain" },
  { QY_BLANK_DURATION, NULL,
    "\\A\\s*(?:个)?\\s*(?:工作日|自然日|日历日|自然月|小时|分钟|季度|年|月|日|天|周)", NULL },
  { QY_BLANK_MONEY, NULL, "\\A\\s*万元", "wan" },
  { QY_BLANK_MONEY, "[¥￥]\\s*\\z", "\\A\\s*元", "plain" },
  { QY_BLANK_MONEY, "[¥￥]\\s*\\z", NULL, NULL },
  { QY_BLANK_MONEY, NULL, "\\A\\s*元整?", "yuan" },
  { QY_BLANK_MONEY_UPPER, NULL, "\\A\\s*(?:元|圆)?整?", "upper" },
  { QY_BLANK_PARTY_NAME, "(?:" QY_TEXT_NAME_HINT "\\s*)?\\z",
    "\\A(?:[" QY_TEXT_HAN "]{0,6}(?:有限责任|股份|有限)?公司)?", NULL },
};

/* A blank that names its value in four characters or more. */
#define NAMED "\\A[\\[【][" QY_TEXT_HAN "A-Za-z]{4,}[\\]】]\\z"

#define SIDE 60 /* bytes around a blank that its unit can stand in */

static void
free_blank_field (QyBlankField *field)
{
  g_free (field->key);
  g_free (field);
}

static const char *
key_at (GPtrArray *places, guint index)
{
  return ((QyBlankField *) g_ptr_array_index (places, index))->key;
}

static const char *
attribute_of (const QyAnalysisBlank *blank)
{
  if (blank->attribute != NULL)
    return blank->attribute;
  if (blank->kind == QY_BLANK_PARTY_NAME)
    return "name";
  for (guint i = 0; blank->label != NULL && i < G_N_ELEMENTS (attributes); i++)
    {
      if (qy_text_has (attributes[i].pattern, blank->label, 0, strlen (blank->label)))
        return attributes[i].attribute;
    }
  return NULL;
}

/* The key that a term in the same sentence gives. */
static const char *
key_by_term (QyAnalysis *self,
             const QyAnalysisBlank *blank,
             QyBlankKind kind,
             const QyAnalysisTerm **found)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      const QyAnalysisTerm *term = g_ptr_array_index (self->terms, i);

      if (!qy_analysis_term_holds (term, blank->range.start))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (term_keys); j++)
        {
          if (term_keys[j].term == term->kind && term_keys[j].kind == kind
              && (term_keys[j].value == NULL || g_strcmp0 (term_keys[j].value, term->value) == 0))
            {
              *found = term;
              return term_keys[j].key;
            }
        }
    }
  return NULL;
}

static const char *
base_key (QyAnalysis *self, const QyAnalysisBlank *blank, const QyAnalysisTerm **term)
{
  QyBlankKind kind = blank->kind == QY_BLANK_MONEY_UPPER ? QY_BLANK_MONEY : blank->kind;
  const char *key = key_by_term (self, blank, kind, term);

  for (guint i = 0; key != NULL && i < G_N_ELEMENTS (second_keys); i++)
    {
      if (g_str_equal (key, second_keys[i].key)
          && qy_text_has (second_keys[i].before, blank->near, 0, strlen (blank->near)))
        return second_keys[i].instead;
    }

  for (guint i = 0; key == NULL && blank->label != NULL && i < G_N_ELEMENTS (label_keys); i++)
    {
      if (qy_text_has (label_keys[i].pattern, blank->label, 0, strlen (blank->label)))
        key = label_keys[i].key;
    }
  return key != NULL ? key : plain_keys[blank->kind];
}

/* @base, or with a number behind it if it is taken; the second date of the period is its end. */
static char *
free_key (QyDocument *document, const char *base)
{
  if (qy_document_find_field (document, base) == NULL)
    return g_strdup (base);
  if (g_str_equal (base, "period.start") && qy_document_find_field (document, "period.end") == NULL)
    return g_strdup ("period.end");
  for (guint n = 2;; n++)
    {
      g_autofree char *key = g_strdup_printf ("%s.%u", base, n);

      if (qy_document_find_field (document, key) == NULL)
        return g_steal_pointer (&key);
    }
}

static void
set_extent (QyAnalysis *self, const QyAnalysisBlank *blank, QyBlankField *field)
{
  gsize length;
  const char *source = qy_analysis_get_source (self, &length);
  QyTextSpan spaces;
  gsize from = qy_text_back (source, 0, blank->range.start, SIDE);
  gsize to = qy_text_clip (source, blank->range.end, length, SIDE);

  for (guint i = 0; i < G_N_ELEMENTS (extents); i++)
    {
      QyTextSpan before = { blank->range.start, 0 };
      QyTextSpan after = { 0, blank->range.end };

      if (extents[i].kind != blank->kind)
        continue;
      if (extents[i].before != NULL
          && !qy_text_match (extents[i].before, source, from, blank->range.start, &before, 1))
        continue;
      if (extents[i].after != NULL
          && !qy_text_match (extents[i].after, source, blank->range.end, to, &after, 1))
        continue;
      field->start = before.start;
      field->end = after.end;
      field->format = extents[i].format;
      break;
    }
  /* A row of spaces in front of a blank is part of it; one space is the text's own. */
  if (qy_text_match ("(?:[ \t]|　){2,}\\z|　\\z", source, from, field->start, &spaces, 1))
    field->start = spaces.start;
}

/* One writing for what means the same. */
static char *
plain_writing (const char *printed)
{
  g_autofree char *folded = qy_fold (printed);
  GString *text = g_string_new (folded);

  g_string_replace (text, " ", "", 0);
  g_string_replace (text, "个", "", 0);
  g_string_replace (text, "天", "日", 0);
  g_string_replace (text, "两", "二", 0);
  return g_string_free (text, FALSE);
}

static gboolean
prints (QyFieldType type, const char *raw, const char *format, const char *wanted)
{
  g_autofree char *printed = qy_value_print (type, raw, format, QY_LANGUAGE_ZH, NULL);
  g_autofree char *plain = printed != NULL ? plain_writing (printed) : NULL;

  return g_strcmp0 (plain, wanted) == 0;
}

/* A printed value that became a field goes on being printed as it was. */
static void
keep_writing (QyAnalysis *self, const QyAnalysisBlank *blank, QyBlankField *place)
{
  const char *source = qy_analysis_get_source (self, NULL);
  g_autofree char *printed = g_strndup (source + place->start, place->end - place->start);
  const char *format = NULL;

  if (blank->value != NULL
      && qy_analysis_prints_as (types[blank->kind], blank->value, printed, &format))
    place->format = format;
}

/* The field of an earlier blank that asks for the same by name, as [系统名称] does; NULL for none.
 * [金额] or ____ may mean another value each time. */
static const char *
key_by_name (QyAnalysis *self, GPtrArray *places, guint index)
{
  const QyAnalysisBlank *blank = g_ptr_array_index (self->blanks, index);

  if (blank->kind != QY_BLANK_TEXT || blank->text == NULL
      || !qy_text_has (NAMED, blank->text, 0, strlen (blank->text)))
    return NULL;
  for (guint i = 0; i < index; i++)
    {
      const QyAnalysisBlank *other = g_ptr_array_index (self->blanks, i);

      if (other->kind == blank->kind && other->party < 0
          && g_strcmp0 (other->text, blank->text) == 0 && key_at (places, i) != NULL)
        return key_at (places, i);
    }
  return NULL;
}

/* @label, or with a number behind it if another field has it. */
static char *
free_label (GHashTable *labels, const char *label)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (labels, label)) + 1;

  g_hash_table_insert (labels, g_strdup (label), GUINT_TO_POINTER (n));
  return n > 1 ? g_strdup_printf ("%s %u", label, n) : g_strdup (label);
}

static gboolean
add_field (QyAnalysis *self,
           QyDocument *document,
           GHashTable *labels,
           const QyAnalysisBlank *blank,
           QyBlankField *place,
           GError **error)
{
  const QyAnalysisTerm *term = NULL;
  const char *base = base_key (self, blank, &term);
  g_autofree char *key = free_key (document, base);
  g_autofree char *name = blank->field_label != NULL
                              ? g_strdup (blank->field_label)
                              : qy_analysis_field_label (self, blank, term, base);
  g_autofree char *label = free_label (labels, name);
  QyField *field = qy_field_new (key, types[blank->kind], label);

  field->required = TRUE;
  field->default_raw = g_strdup (blank->value);
  if (!qy_document_add_field (document, field, error))
    return FALSE;
  place->key = g_steal_pointer (&key);
  return TRUE;
}

/* Whether the document prints the place of the blank by itself: the title, the lines that are
 * signed. */
static gboolean
is_printed_otherwise (GPtrArray *blocks, const QyAnalysisBlank *blank)
{
  int index = qy_analysis_block_at (blocks, blank->range.start);
  const QyAnalysisBlock *block = g_ptr_array_index (blocks, (guint) MAX (index, 0));

  return block->left_out != NULL || block->kind == QY_BLOCK_SIGNATURE;
}

GPtrArray *
qy_analysis_add_fields (QyAnalysis *self, GPtrArray *blocks, QyDocument *document, GError **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) free_blank_field);
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = g_ptr_array_index (self->blanks, i);
      QyBlankField *place = g_new0 (QyBlankField, 1);
      const char *attribute = blank->party >= 0 ? attribute_of (blank) : NULL;

      place->start = blank->range.start;
      place->end = blank->range.end;
      g_ptr_array_add (places, place);
      if (blank->kind == QY_BLANK_SIGNATURE || is_printed_otherwise (blocks, blank))
        continue;
      set_extent (self, blank, place);
      keep_writing (self, blank, place);
      if (attribute != NULL)
        {
          place->key = g_strdup_printf ("%c.%s", 'A' + blank->party, attribute);
          place->format = NULL; /* an attribute has none */
        }
      else if (blank->pair >= 0 && blank->pair < (int) i
               && key_at (places, (guint) blank->pair) != NULL)
        place->key = g_strdup (key_at (places, (guint) blank->pair));
      else if (key_by_name (self, places, i) != NULL)
        place->key = g_strdup (key_by_name (self, places, i));
      else if (!add_field (self, document, labels, blank, place, error))
        return NULL;
    }
  return g_steal_pointer (&places);
}

QyFieldType
qy_analysis_field_type (QyBlankKind kind)
{
  return types[kind];
}

gboolean
qy_analysis_prints_as (QyFieldType type, const char *raw, const char *printed, const char **format)
{
  g_autofree char *wanted = plain_writing (printed);
  const char *const *formats = qy_value_formats (type);

  *format = NULL;
  if (prints (type, raw, NULL, wanted))
    return TRUE;
  for (guint i = 0; formats[i] != NULL; i++)
    if (prints (type, raw, formats[i], wanted))
      {
        *format = formats[i];
        return TRUE;
      }
  return FALSE;
}
