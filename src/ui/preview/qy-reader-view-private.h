/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reader-view.h"

/* What keys, wheel and pointer do with the pages. */
void qy_reader_view_bind_keys (GtkWidgetClass *widget_class);
void qy_reader_view_add_controllers (QyReaderView *self);
