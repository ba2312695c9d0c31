/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book-report.h"
#include "qy-session.h"

/**
 * qy_report_export_ask: asks where to and writes a report there, .xlsx or .csv, as a job of
 * @session; the file is there when all of it is.
 */
void qy_report_export_ask (
    GtkWidget *from, QySession *session, QyReportKind kind, QyDate first, QyDate last);

/**
 * qy_report_export_to: the same, without asking.
 */
void qy_report_export_to (GtkWidget *from,
                          QySession *session,
                          QyReportKind kind,
                          QyDate first,
                          QyDate last,
                          const char *path);
