/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where the program finds what belongs to it: run from the build folder, its files lie beside it,
 * not where they will be installed. */

/**
 * qy_place_translations: (transfer full): the folder for bindtextdomain()
 */
char *qy_place_translations (void);

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
