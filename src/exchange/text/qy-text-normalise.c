/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

/*
 * First pass: one spelling for one character. Scanned and converted files hold radicals that look
 * like characters (⼀ for 一); they are repaired and reported. Wide forms are only folded in the
 * working text.
 */

typedef struct
{
  gunichar from;
  gunichar to;
} Pair;

/* Radicals whose character Unicode gives no decomposition to (Unicode 15, CJK Radicals Supplement).
 */
static const Pair radicals[] = {
  { 0x2e81, 0x5382 }, { 0x2e84, 0x4e5a }, { 0x2e85, 0x4ebb }, { 0x2e88, 0x5200 },
  { 0x2e89, 0x5202 }, { 0x2e8b, 0x353e }, { 0x2e8c, 0x5c0f }, { 0x2e8d, 0x5c0f },
  { 0x2e90, 0x5c22 }, { 0x2e93, 0x5e7a }, { 0x2e96, 0x5fc4 }, { 0x2e98, 0x624c },
  { 0x2e9b, 0x65e0 }, { 0x2e9d, 0x6708 }, { 0x2ea0, 0x6c11 }, { 0x2ea1, 0x6c35 },
  { 0x2ea3, 0x706c }, { 0x2ea6, 0x4e2c }, { 0x2ea8, 0x72ad }, { 0x2ea9, 0x738b },
  { 0x2eab, 0x76ee }, { 0x2ead, 0x793b }, { 0x2eae, 0x7af9 }, { 0x2eaf, 0x7cf9 },
  { 0x2eb0, 0x7e9f }, { 0x2eb6, 0x7f8a }, { 0x2eb9, 0x8002 }, { 0x2ebc, 0x8089 },
  { 0x2ebe, 0x8279 }, { 0x2ec0, 0x8279 }, { 0x2ec1, 0x864e }, { 0x2ec2, 0x8864 },
  { 0x2ec4, 0x897f }, { 0x2ec5, 0x89c1 }, { 0x2ec6, 0x89d2 }, { 0x2ec8, 0x8ba0 },
  { 0x2ec9, 0x8d1d }, { 0x2eca, 0x8db3 }, { 0x2ecb, 0x8f66 }, { 0x2ecc, 0x8fb6 },
  { 0x2ecf, 0x961d }, { 0x2ed0, 0x9485 }, { 0x2ed1, 0x9577 }, { 0x2ed2, 0x9578 },
  { 0x2ed3, 0x957f }, { 0x2ed4, 0x95e8 }, { 0x2ed6, 0x961d }, { 0x2ed8, 0x9752 },
  { 0x2ed9, 0x97e6 }, { 0x2eda, 0x9875 }, { 0x2edb, 0x98ce }, { 0x2edc, 0x98de },
  { 0x2edd, 0x98df }, { 0x2ee0, 0x9963 }, { 0x2ee2, 0x9a6c }, { 0x2ee3, 0x9aa8 },
  { 0x2ee4, 0x9b3c }, { 0x2ee5, 0x9c7c }, { 0x2ee6, 0x9e1f }, { 0x2ee7, 0x5364 },
  { 0x2ee8, 0x9ea6 }, { 0x2ee9, 0x9ec4 }, { 0x2eea, 0x9efe }, { 0x2eeb, 0x6589 },
  { 0x2eec, 0x9f50 }, { 0x2eed, 0x6b6f }, { 0x2eee, 0x9f7f }, { 0x2eef, 0x7adc },
  { 0x2ef0, 0x9f99 }, { 0x2ef2, 0x4e80 },
};

/* Further characters that patterns know in one spelling only. */
static const Pair folds[] = {
  { 0x00a0, ' ' },    { 0x2002, ' ' },    { 0x2003, ' ' },    { 0x2009, ' ' },
  { 0x3000, ' ' },    { '\t', ' ' },      { 0x000b, '\n' },   { 0x000c, '\n' },
  { 0x2028, '\n' },   { 0x2029, '\n' },   { 0xffe5, 0x00a5 }, { 0x3014, '[' },
  { 0x3015, ']' },    { 0x2032, '\'' },   { 0xfe4d, '_' },    { 0xfe4e, '_' },
  { 0xfe4f, '_' },    { 0x2ffb, '_' },    { 0x25cf, 0x2022 }, { 0xf0b7, 0x2022 },
  { 0xf06c, 0x2022 }, { 0xf0d8, 0x2022 }, { 0xf0a7, 0x2022 },
};

static gunichar
lookup (const Pair *pairs, gsize n, gunichar c)
{
  for (gsize i = 0; i < n; i++)
    {
      if (pairs[i].from == c)
        return pairs[i].to;
    }
  return 0;
}

static gboolean
is_look_alike (gunichar c)
{
  return (c >= 0x2e80 && c <= 0x2fdf) || (c >= 0xf900 && c <= 0xfaff);
}

static gboolean
is_invisible (gunichar c)
{
  return c == '\r' || c == 0xfeff || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
         || c == 0x2060 || c == 0x00ad
         || (c < 0x20 && c != '\n' && c != '\t' && c != 0x0b && c != 0x0c)
         || (c >= 0x7f && c < 0xa0);
}

gunichar
qy_text_repair (gunichar c)
{
  gunichar whole[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gunichar other;

  if (is_invisible (c))
    return 0;
  if (!is_look_alike (c))
    return c;
  other = lookup (radicals, G_N_ELEMENTS (radicals), c);
  if (other != 0)
    return other;
  return g_unichar_fully_decompose (c, TRUE, whole, G_N_ELEMENTS (whole)) == 1 ? whole[0] : c;
}

gunichar
qy_text_fold (gunichar c)
{
  gunichar other;

  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xff01 + '!';
  if (c < 0x80 && c != '\t' && c != 0x0b && c != 0x0c)
    return c;
  if (c >= 0x4e00 && c <= 0x9fff)
    return c;
  other = lookup (folds, G_N_ELEMENTS (folds), c);
  return other != 0 ? other : c;
}

/**
 * qy_text_pass_normalise:
 *
 * Reports the characters that qy_text_repair() replaced; the working text was made with it.
 */
void
qy_text_pass_normalise (QyTextRun *run)
{
  const char *source = run->work->source;
  const char *end = source + run->work->source_end;

  for (const char *p = source + run->work->source_start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gsize offset = (gsize) (p - source);
      gunichar repaired;
      char text[16] = { 0 };
      char *q = text;

      if (!is_look_alike (c))
        continue;
      repaired = qy_text_repair (c);
      if (repaired == c)
        continue;
      q += g_unichar_to_utf8 (c, q);
      *q++ = '>';
      g_unichar_to_utf8 (repaired, q);
      qy_text_run_remark_source (run, run->out->normalised, "look-alike", text, offset,
                                 offset + (gsize) (g_utf8_next_char (p) - p));
    }
}
