/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-service.h"

/**
 * qy_sample_add_incidents: those of the stories, each with what became of it and the sheet about
 * it.
 */
void qy_sample_add_incidents (QySampleService *self);
