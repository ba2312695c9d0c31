/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The words for kinds of records, in the interface's language; a word it does not know itself. */

const char *qy_record_milestone_label (const char *kind);
const char *qy_record_letter_label (const char *kind);
const char *qy_record_channel_label (const char *channel);
const char *qy_record_duty_label (const char *kind);
const char *qy_record_list_label (const char *list);

/**
 * qy_record_labels: (transfer full): those of @words, in order
 */
char **qy_record_labels (const char *const *words, const char *(*label) (const char *word));
