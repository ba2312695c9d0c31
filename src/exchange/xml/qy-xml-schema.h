/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlschemas.h>

/**
 * qy_xml_schema_get: the compiled schema of the format; the same for every thread, never freed.
 * Also closes libxml2's ways to other files for the whole process.
 */
xmlSchemaPtr qy_xml_schema_get (void);
