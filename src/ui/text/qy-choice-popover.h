/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-choice.h"

/**
 * QyChoicePopover: a list to search and choose from; Enter takes the first that is found.
 *
 * Properties: more-label, more-action: a button beneath the list, or none.
 *
 * Signals: chosen (key); opened: it is about to be seen and wants its choices.
 */
#define QY_TYPE_CHOICE_POPOVER (qy_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (QyChoicePopover, qy_choice_popover, QY, CHOICE_POPOVER, GtkPopover)

/**
 * qy_choice_popover_set_choices:
 * @choices: (transfer full) (element-type QyChoice): in order
 */
void qy_choice_popover_set_choices (QyChoicePopover *self, GListStore *choices);
