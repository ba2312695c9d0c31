/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-service.h"

/**
 * qy_sample_write_sheet: the service record about an incident, in the state that its story says.
 */
gboolean qy_sample_write_sheet (QySampleService *self,
                                const QySampleIncident *story,
                                const char *incident_id,
                                GError **error);
