/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"
#include "qy-book-term.h"
#include "qy-document.h"

/**
 * qy_template_state_service:
 * @n: the how manieth sla term it is
 *
 * What the words around a figure of service say it is for: 一级故障 is level 1, 高危漏洞 a
 * vulnerability of 7.0 or more, 工单 a work order, 7×24小时 the hours. Each becomes a field that no
 * text shows; so does the figure itself where the text prints it.
 */
gboolean qy_template_state_service (QyTerm *term,
                                    const QyAnalysisTerm *proposed,
                                    const QyAnalysis *analysis,
                                    guint n,
                                    QyDocument *document,
                                    GError **error);
