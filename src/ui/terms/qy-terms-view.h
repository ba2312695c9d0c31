/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-course.h"
#include "qy-dossier.h"
#include "qy-session.h"

/**
 * QyTermsView: what a contract provides, term by term beside the clause that states it, and what
 * follows from it today.
 *
 * Its actions: terms.add (s), the name of a kind.
 */
#define QY_TYPE_TERMS_VIEW (qy_terms_view_get_type ())
G_DECLARE_FINAL_TYPE (QyTermsView, qy_terms_view, QY, TERMS_VIEW, AdwBin)

void qy_terms_view_show (QyTermsView *self, QySession *session, QyDossier *dossier);

/**
 * qy_terms_view_show_course: what follows from the terms today.
 */
void qy_terms_view_show_course (QyTermsView *self, QyCourse *course);
