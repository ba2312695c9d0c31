/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-pages.h"
#include "qy-paginate.h"
#include "qy-type-style.h"

struct _QyPages
{
  gatomicrefcount refs;
  QyPrinted *printed;
  QyFontSet *fonts;
  GPtrArray *texts;        /* of QyText, which the lines refer to */
  GPtrArray *units;        /* of QyUnit */
  GPtrArray *pages;        /* of GArray of QyPlaced */
  GPtrArray *furniture;    /* of QyUnit, a page each: header and footer, from the page's top */
  const QyText *watermark; /* or NULL */
  gint64 created_at;
};
