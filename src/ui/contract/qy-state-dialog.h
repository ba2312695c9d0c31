/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-dossier.h"

/**
 * qy_state_dialog_present: moves a contract to @state; a step that ends something asks first and
 * takes the reason.
 */
void qy_state_dialog_present (GtkWidget *from,
                              QyBook *book,
                              const QyDossier *dossier,
                              QyContractState state);
