/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/**
 * QyServicePageKind: one page of a contract's service tab.
 */
typedef struct
{
  const char *name; /* "incidents": of "contract:ID#service/incidents" */
  const char *label;
  GType (*get_type) (void); /* of a #QyServicePage */
} QyServicePageKind;

/**
 * qy_service_page_kinds: (array length=n): in the order in which they are offered
 */
const QyServicePageKind *qy_service_page_kinds (guint *n);
