/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-governance.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"

__extension__ typedef __int128 Product;

#define MILLION       1000000
#define ALL           10000 /* hundredths of 100 */
#define MOST_SEATS    1000
#define MOST_MEETINGS 366

/* ALL × top ÷ bottom, half up; what was missed is never all. */
static gint64
part_of_all (Product top, Product bottom)
{
  return MIN ((gint64) ((2 * ALL * top + bottom) / (2 * bottom)), ALL - 1);
}

static int
read_number (const QyStatedTerm *term, const char *attr, QyDate on, int most)
{
  gint64 number;

  if (!qy_stated_term_get_number (term, attr, on, &number) || number < 0 || number > most)
    return 0;
  return (int) number;
}

void
qy_governance_body_read (const QyStatedTerm *term, QyDate on, QyGovernanceBody *body)
{
  g_return_if_fail (term != NULL && body != NULL);

  *body = (QyGovernanceBody){
    .title = qy_stated_term_get (term, "title", on),
    .client_seats = read_number (term, "client_seats", on, MOST_SEATS),
    .provider_seats = read_number (term, "provider_seats", on, MOST_SEATS),
    .quorum = read_number (term, "quorum", on, MOST_SEATS),
    .majority = read_number (term, "majority", on, MOST_SEATS),
    .least = read_number (term, "least", on, MOST_MEETINGS),
  };
  if (!qy_stated_term_get_duration (term, "every", on, &body->every) || body->every.amount < 1)
    body->every = (QyDuration){ 0 };
  if (body->title == NULL)
    body->title = qy_stated_term_get_choice (term, "form", on);
}

int
qy_governance_votes_needed (const QyGovernanceBody *body, int present)
{
  int seats;

  g_return_val_if_fail (body != NULL, 0);

  if (body->majority > 0)
    return body->majority;
  seats = body->client_seats + body->provider_seats;
  return (seats > 0 ? seats : present) / 2 + 1;
}

int
qy_governance_least_in_year (const QyGovernanceBody *body, int year, QyDate first, QyDate last)
{
  QyDate begin = { year, 1, 1 }, end = { year, 12, 31 };
  QyDate from = begin, until = end;
  int days;

  g_return_val_if_fail (body != NULL, 0);

  if (qy_date_is_set (first) && qy_date_compare (first, from) > 0)
    from = first;
  if (qy_date_is_set (last) && qy_date_compare (last, until) < 0)
    until = last;
  if (qy_date_compare (from, until) > 0)
    return 0;
  days = qy_date_to_days (end) - qy_date_to_days (begin) + 1;
  return body->least * (qy_date_to_days (until) - qy_date_to_days (from) + 1) / days;
}

gboolean
qy_governance_answer_within (const QyContractFacts *facts,
                             QyDate on,
                             QyDuration *within,
                             const QyStatedTerm **term)
{
  const QyStatedTerm *found = NULL;

  g_return_val_if_fail (facts != NULL && within != NULL, FALSE);

  for (guint i = 0; i < facts->terms->len; i++)
    {
      const QyStatedTerm *stated = facts->terms->pdata[i];
      gboolean is_change = stated->kind == QY_TERM_CHANGE;
      gboolean is_answer =
          stated->kind == QY_TERM_DELIVERABLE
          && g_strcmp0 (qy_stated_term_get_choice (stated, "form", on), "answer") == 0;

      if ((is_change || (is_answer && found == NULL))
          && qy_stated_term_get_duration (stated, "within", on, within))
        found = stated;
      if (found != NULL && is_change)
        break;
    }
  if (found == NULL)
    return FALSE;
  if (term != NULL)
    *term = found;
  return qy_stated_term_get_duration (found, "within", on, within);
}

char *
qy_score_print (gint64 hundredths)
{
  int whole = (int) (hundredths / 100), rest = (int) (hundredths % 100);

  if (hundredths < 0)
    return NULL;
  if (rest == 0)
    return g_strdup_printf ("%d", whole);
  return rest % 10 == 0 ? g_strdup_printf ("%d.%d", whole, rest / 10)
                        : g_strdup_printf ("%d.%02d", whole, rest);
}

gboolean
qy_score_parse (const char *text, gint64 *hundredths, GError **error)
{
  const char *point;
  gsize whole, decimals;
  gint64 value = 0;

  g_return_val_if_fail (text != NULL && hundredths != NULL, FALSE);

  point = strchr (text, '.');
  whole = point != NULL ? (gsize) (point - text) : strlen (text);
  decimals = point != NULL ? strlen (point + 1) : 0;
  if (whole >= 1 && whole <= 3 && decimals <= 2 && (point == NULL || decimals > 0)
      && strspn (text, "0123456789") == whole
      && (point == NULL || strspn (point + 1, "0123456789") == decimals))
    {
      value = g_ascii_strtoll (text, NULL, 10) * 100;
      if (decimals > 0)
        value += g_ascii_strtoll (point + 1, NULL, 10) * (decimals == 1 ? 10 : 1);
      *hundredths = value;
    }
  else
    value = -1;
  if (value >= 0 && value <= 10000)
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is not a score: it is between 0 and 100, with at most two decimals"), text);
  return FALSE;
}

gint64
qy_score_of_share (gint64 part, gint64 whole, gint64 target)
{
  g_return_val_if_fail (whole > 0, -1);

  if (target <= 0)
    return target < 0 ? -1 : ALL;
  if (part <= 0)
    return 0;
  if ((Product) part * MILLION >= (Product) whole * target)
    return ALL;
  return part_of_all ((Product) part * MILLION, (Product) whole * target);
}

gint64
qy_score_of_most (gint64 part, gint64 whole, gint64 most)
{
  g_return_val_if_fail (whole > 0, -1);

  if (most < 0)
    return -1;
  if ((Product) part <= (Product) most * whole)
    return ALL;
  return part_of_all ((Product) most * whole, part);
}
