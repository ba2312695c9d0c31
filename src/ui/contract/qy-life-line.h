/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"

/**
 * QyLifeLine: where a contract stands between its draft and its end, with the days in the
 * contract's language.
 */
#define QY_TYPE_LIFE_LINE (qy_life_line_get_type ())
G_DECLARE_FINAL_TYPE (QyLifeLine, qy_life_line, QY, LIFE_LINE, AdwBin)

void qy_life_line_show (QyLifeLine *self, const QyDossier *dossier);
