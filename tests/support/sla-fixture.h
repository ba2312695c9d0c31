/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-sla.h"
#include "records-fixture.h"

/* A contract about service, a day a month after October 2026. All moments are those of Shanghai:
 * "2026-10-05T02:00". */

/* The fixture of records, with service from 2024 on. */
void sla_fixture_set_up (RecordsFixture *f, gconstpointer data);

/* States a term: pairs of attribute and what a person types, ended by NULL. */
void sla_state (RecordsFixture *f, QyTermKind kind, const char *first, ...) G_GNUC_NULL_TERMINATED;

void sla_measure (
    RecordsFixture *f, const char *quantity, const char *from, const char *until, gint64 value);

/* A window; NULL: not known. Its id. */
char *sla_window (RecordsFixture *f,
                  const char *kind,
                  const char *from,
                  const char *until,
                  const char *notified,
                  const char *agreed,
                  const char *fault);

/* A fault reported and resolved; signed: by a sheet the client signed. Its id. */
char *sla_fault (RecordsFixture *f, const char *reported, const char *resolved, gboolean is_signed);

QySlaMonth *sla_month (RecordsFixture *f, const char *period);

/* The figure of a kind; fails without it. */
const QyFigure *sla_figure (const QySlaMonth *month, QyIndicatorKind kind);
