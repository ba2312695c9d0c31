/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"
#include "qy-session.h"

/**
 * QyServiceView: the service tab of a contract: its pages (qy-service-pages.h), each made when
 * somebody first looks at it.
 */
#define QY_TYPE_SERVICE_VIEW (qy_service_view_get_type ())
G_DECLARE_FINAL_TYPE (QyServiceView, qy_service_view, QY, SERVICE_VIEW, AdwBin)

void qy_service_view_show (QyServiceView *self, QySession *session, QyDossier *dossier);

/**
 * qy_service_view_show_place: goes to a page, or to a record on it.
 * @place: "incidents", "incidents/ID"
 */
void qy_service_view_show_place (QyServiceView *self, const char *place);
