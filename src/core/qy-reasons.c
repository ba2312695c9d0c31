/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reasons.h"

#include "qy-term-kind.h"

typedef struct
{
  QyPhrase phrase;
  guint n_args;
  QyReasonArg args[QY_REASON_MAX_ARGS];
  const char *printed[QY_N_LANGUAGES]; /* all NULL but of a step that was printed already */
} Step;

struct _QyReasons
{
  GArray *steps;
  GStringChunk *texts; /* NULL until a step has one */
};

static char *
print_arg (const QyReasonArg *arg, QyLanguage language)
{
  switch (arg->kind)
    {
    case QY_REASON_ARG_DATE:
      return qy_date_print (arg->as.date, language);
    case QY_REASON_ARG_DURATION:
      return qy_duration_print (arg->as.duration, language);
    case QY_REASON_ARG_MONEY:
      return qy_money_to_figures (arg->as.money);
    case QY_REASON_ARG_RATE:
      return qy_rate_print (arg->as.rate, language);
    case QY_REASON_ARG_NUMBER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, arg->as.number);
    case QY_REASON_ARG_PHRASE:
      return g_strdup (qy_language_phrase (language, arg->as.phrase));
    case QY_REASON_ARG_EVENT:
      return g_strdup (qy_term_event_print (arg->as.text, language));
    case QY_REASON_ARG_TEXT:
    default:
      return g_strdup (arg->as.text);
    }
}

static char *
print_step (const Step *step, QyLanguage language)
{
  const char *phrase = qy_language_phrase (language, step->phrase);
  GString *out;
  guint n = 0;

  if (step->printed[language] != NULL)
    return g_strdup (step->printed[language]);
  out = g_string_new (NULL);
  for (const char *p = phrase; *p != '\0'; p++)
    if (p[0] == '%' && p[1] == '%')
      g_string_append_c (out, *p++);
    else if (p[0] == '%' && n < step->n_args)
      {
        g_autofree char *printed = print_arg (&step->args[n++], language);

        g_string_append (out, printed);
        p++;
      }
    else
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}

QyReasons *
qy_reasons_new (void)
{
  QyReasons *self = g_new0 (QyReasons, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  return self;
}

void
qy_reasons_free (QyReasons *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_free (self);
}

void
qy_reasons_add (QyReasons *self, QyPhrase phrase, guint n_args, const QyReasonArg *args)
{
  Step step = { .phrase = phrase, .n_args = n_args };

  if (self == NULL)
    return;
  g_return_if_fail (phrase < QY_N_PHRASES && n_args <= QY_REASON_MAX_ARGS);

  for (guint i = 0; i < n_args; i++)
    {
      step.args[i] = args[i];
      if (args[i].kind != QY_REASON_ARG_TEXT && args[i].kind != QY_REASON_ARG_EVENT)
        continue;
      if (self->texts == NULL)
        self->texts = g_string_chunk_new (64);
      step.args[i].as.text =
          g_string_chunk_insert (self->texts, args[i].as.text != NULL ? args[i].as.text : "");
    }
  g_array_append_val (self->steps, step);
}

void
qy_reasons_add_printed (QyReasons *self, const char *const texts[QY_N_LANGUAGES])
{
  Step step = { 0 };

  g_return_if_fail (self != NULL);

  if (self->texts == NULL)
    self->texts = g_string_chunk_new (64);
  for (guint i = 0; i < QY_N_LANGUAGES; i++)
    step.printed[i] = g_string_chunk_insert (self->texts, texts[i]);
  g_array_append_val (self->steps, step);
}

guint
qy_reasons_get_n_steps (const QyReasons *self)
{
  return self != NULL ? self->steps->len : 0;
}

char **
qy_reasons_print (const QyReasons *self, QyLanguage language)
{
  char **out;

  g_return_val_if_fail (self != NULL && language < QY_N_LANGUAGES, NULL);

  out = g_new0 (char *, self->steps->len + 1);
  for (guint i = 0; i < self->steps->len; i++)
    out[i] = print_step (&g_array_index (self->steps, Step, i), language);
  return out;
}
