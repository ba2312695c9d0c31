/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where both programs find what belongs to them and to their user. Run from the build folder or
 * from a prefix that was moved, their files lie beside them, not where they were to be installed.
 */

/**
 * qy_place_translations:
 * @installed: where they were to be installed
 *
 * Returns: (transfer full): the folder for bindtextdomain()
 */
char *qy_place_translations (const char *installed);

/**
 * qy_place_schemas: (transfer full) (nullable): the folder of the compiled settings schema; %NULL
 * when it is where the system looks
 */
char *qy_place_schemas (void);

/**
 * qy_place_default_book: (transfer full): the path of the book of somebody who named none
 */
char *qy_place_default_book (void);

/**
 * qy_place_sample_book: (transfer full): the path of the sample, apart from anybody's own book
 */
char *qy_place_sample_book (void);
