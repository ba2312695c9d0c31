/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-indicator.h"

#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-fold.h"

#define MILLION     1000000
#define MOST_DIGITS 9 /* of minutes */

__extension__ typedef __int128 Product;

/* The shares of targets that a term about targets may state beside them. */
static const struct
{
  const char *attr;
  QyIndicatorKind kind;
} in_time[] = {
  { "response", QY_INDICATOR_RESPONSE }, { "onsite", QY_INDICATOR_ONSITE },
  { "recovery", QY_INDICATOR_RESTORE },  { "resolution", QY_INDICATOR_RESOLVE },
  { "repair", QY_INDICATOR_RESOLVE },
};

static gint64
read_share (const QyStatedTerm *term, const char *attr, QyDate on)
{
  QyRate rate;
  gint64 ppm;

  return qy_stated_term_get_rate (term, attr, on, &rate) && qy_rate_to_ppm (rate, &ppm) ? ppm : -1;
}

static QyIndicator
begin (const QyStatedTerm *term, QyIndicatorKind kind, QyDate on)
{
  QyIndicator self = { .kind = kind,
                       .period = QY_FIGURE_MONTH,
                       .scope = "",
                       .target = -1,
                       .most = -1,
                       .stated_minutes = -1,
                       .term_id = term->id,
                       .block_key = term->block_key };
  const char *hours = qy_stated_term_get (term, "hours", on);

  self.has_clock = hours != NULL && qy_clock_parse (hours, &self.clock, NULL);
  return self;
}

static void
read_most (QyIndicator *self, const QyStatedTerm *term, QyDate on)
{
  QyDuration within;
  gint64 most;

  if (qy_stated_term_get_number (term, "most", on, &most) && most >= 0)
    self->most = most;
  if (!qy_stated_term_get_duration (term, "within", on, &within))
    return;
  if (within.unit == QY_UNIT_MINUTE)
    self->most = within.amount;
  else if (within.unit == QY_UNIT_HOUR)
    self->most = (gint64) within.amount * 60;
  else if (within.unit == QY_UNIT_DAY)
    self->most = (gint64) within.amount * QY_MINUTES_PER_DAY;
}

static void
add_stated (GArray *list, const QyStatedTerm *term, QyDate on)
{
  QyIndicatorKind kind;
  QyIndicator indicator;
  const char *scope = qy_stated_term_get (term, "scope", on);
  const char *minutes = qy_stated_term_get (term, "minutes", on);

  if (!qy_indicator_kind_from_string (qy_stated_term_get_choice (term, "form", on), &kind))
    return;
  indicator = begin (term, kind, on);
  indicator.name = qy_stated_term_get (term, "name", on);
  if (scope != NULL)
    indicator.scope = scope;
  indicator.target = read_share (term, "target", on);
  read_most (&indicator, term, on);
  if (minutes != NULL && !qy_minutes_parse (minutes, &indicator.stated_minutes, NULL))
    indicator.stated_minutes = -1;
  qy_figure_period_from_string (qy_stated_term_get_choice (term, "period", on), &indicator.period);
  indicator.lower_is_better =
      g_strcmp0 (qy_stated_term_get_choice (term, "better", on), "higher") != 0;
  g_array_append_val (list, indicator);
}

static void
add_share (
    GArray *list, const QyStatedTerm *term, QyIndicatorKind kind, const char *attr, QyDate on)
{
  QyIndicator indicator = begin (term, kind, on);

  indicator.target = read_share (term, attr, on);
  if (indicator.target >= 0)
    g_array_append_val (list, indicator);
}

static void
add_of_targets (GArray *list, const QyStatedTerm *term, QyDate on)
{
  QyDuration length;

  add_share (list, term, QY_INDICATOR_AVAILABILITY, "availability", on);
  add_share (list, term, QY_INDICATOR_COMPLETION, "completion_rate", on);
  for (guint i = 0; i < G_N_ELEMENTS (in_time); i++)
    if (qy_stated_term_get_duration (term, in_time[i].attr, on, &length))
      {
        add_share (list, term, in_time[i].kind, "share", on);
        return;
      }
}

GArray *
qy_indicators_from_facts (const QyContractFacts *facts, QyDate on)
{
  GArray *list;

  g_return_val_if_fail (facts != NULL, NULL);

  list = g_array_new (FALSE, FALSE, sizeof (QyIndicator));
  for (guint i = 0; i < facts->terms->len; i++)
    {
      const QyStatedTerm *term = g_ptr_array_index (facts->terms, i);

      if (term->kind == QY_TERM_INDICATOR)
        add_stated (list, term, on);
      else if (term->kind == QY_TERM_SLA)
        add_of_targets (list, term, on);
    }
  return list;
}

gboolean
qy_share_millionths (gint64 part, gint64 whole, gint64 *millionths)
{
  Product scaled = (Product) part * MILLION * 2;

  g_return_val_if_fail (millionths != NULL, FALSE);

  if (whole <= 0)
    return FALSE;
  scaled = scaled >= 0 ? scaled + whole : scaled - whole;
  *millionths = (gint64) (scaled / ((Product) whole * 2));
  return TRUE;
}

char *
qy_share_print (gint64 millionths)
{
  gint64 size = ABS (millionths);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s%" G_GINT64_FORMAT ".%04d", millionths < 0 ? "-" : "",
                          size / 10000, (int) (size % 10000));
  for (int i = 0; i < 2 && text->str[text->len - 1] == '0'; i++)
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '%');
  return g_string_free (text, FALSE);
}

gboolean
qy_minutes_parse (const char *text, gint64 *thousandths, GError **error)
{
  g_autofree char *folded = NULL;
  gint64 number = 0;
  int digits = 0;
  int decimals = -1;
  const char *p;

  g_return_val_if_fail (text != NULL && thousandths != NULL, FALSE);

  folded = qy_fold (text);
  for (p = folded; g_ascii_isdigit (*p) || (*p == '.' && decimals < 0 && digits > 0); p++)
    if (*p == '.')
      decimals = 0;
    else if (++digits > MOST_DIGITS || (decimals >= 0 && ++decimals > 3))
      break;
    else
      number = number * 10 + (*p - '0');
  for (int i = MAX (decimals, 0); i < 3; i++)
    number *= 10;
  while (*p == ' ')
    p++;
  if (digits > 0 && decimals != 0
      && (*p == '\0' || g_str_equal (p, "分钟") || g_str_equal (p, "min")
          || g_str_equal (p, "minutes")))
    {
      *thousandths = number;
      return TRUE;
    }
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is no number of minutes; write it as 43.8, with at most three decimals"),
               text);
  return FALSE;
}

char *
qy_minutes_print (gint64 thousandths)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GINT64_FORMAT ".%03d", thousandths / 1000,
                          (int) (thousandths % 1000));
  while (text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
  if (text->str[text->len - 1] == '.')
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}
