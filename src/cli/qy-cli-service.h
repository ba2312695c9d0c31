/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "qy-incident-clock.h"
#include "qy-indicator.h"

/**
 * qy_cli_course_to_json: handling level and escalation of an incident, as vector files have them.
 */
void qy_cli_course_to_json (const QyIncidentCourse *course, JsonBuilder *builder);

/**
 * qy_cli_figure_to_json: a share in millionths, as vector files have it; null: not measurable
 */
void qy_cli_figure_to_json (const QyFigure *figure, JsonBuilder *builder);
