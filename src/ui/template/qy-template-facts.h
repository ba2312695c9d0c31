/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-template.h"

/**
 * QyTemplateFacts: a template as the list of templates shows it.
 */
typedef struct
{
  QyTemplate *tmpl;
  guint contracts; /* made from it */
  guint versions;  /* published */
  guint fields;
  char *category_key; /* for pinyin order, or NULL */
  char *changed_at;   /* an instant, or NULL */
} QyTemplateFacts;

void qy_template_facts_free (QyTemplateFacts *facts);

/**
 * qy_template_facts_load: a #QyBookFunc: all templates in pinyin order.
 *
 * Returns: a #GPtrArray of #QyTemplateFacts
 */
gpointer
qy_template_facts_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error);

/**
 * qy_template_facts_describe: one line for people: fields, where it came from.
 */
char *qy_template_facts_describe (const QyTemplateFacts *facts);

/**
 * qy_template_version_word: "Version 3", "Not published".
 */
char *qy_template_version_word (guint versions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTemplateFacts, qy_template_facts_free)
