/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-save-file.h"

/**
 * qy_open_file: opens a copy with the program for its kind: one that nobody else can read and
 * nobody can change, in a folder of its own that goes away with this program. What could do harm is
 * only opened after a warning; what is there to be run is not opened at all (qy_risk_judge()).
 * @name: of the copy
 * @data: (transfer full): for @write
 */
void qy_open_file (GtkWidget *from,
                   QyBook *book,
                   const char *name,
                   QyFileWriter write,
                   gpointer data,
                   GDestroyNotify data_free);
