/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QyPrompt: a small dialog that asks for one or a few lines before something is done.
 */
#define QY_TYPE_PROMPT (qy_prompt_get_type ())
G_DECLARE_FINAL_TYPE (QyPrompt, qy_prompt, QY, PROMPT, AdwMessageDialog)

/**
 * QyPromptDone: it was accepted.
 * @from: the widget that asked, if it is still there
 */
typedef void (*QyPromptDone) (GtkWidget *from, QyPrompt *prompt, gpointer data);

/**
 * qy_prompt_new:
 * @from: the widget that asks
 * @body: (nullable): what is to be considered
 * @accept: what the button says that does it, with a mnemonic
 */
QyPrompt *
qy_prompt_new (GtkWidget *from, const char *heading, const char *body, const char *accept);

/**
 * qy_prompt_add: a further line to fill.
 * @text: (nullable): what stands in it at first
 * @required: it cannot be accepted while this is empty
 */
void qy_prompt_add (QyPrompt *self, const char *label, const char *text, gboolean required);

/**
 * qy_prompt_add_choice: a further choice, the first of @words at first.
 */
void qy_prompt_add_choice (QyPrompt *self, const char *label, const char *const *words);

/**
 * qy_prompt_get_text: (transfer full): what was typed in line @index, without white space around
 * it; counted without the choices
 */
char *qy_prompt_get_text (QyPrompt *self, guint index);

/**
 * qy_prompt_get_choice: the position that was chosen; counted without the lines
 */
guint qy_prompt_get_choice (QyPrompt *self, guint index);

/**
 * qy_prompt_ask: shows it; @done follows when it is accepted.
 * @data_free: (nullable): frees @data in the end, accepted or not
 */
void qy_prompt_ask (QyPrompt *self, QyPromptDone done, gpointer data, GDestroyNotify data_free);
