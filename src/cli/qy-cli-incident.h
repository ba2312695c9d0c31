/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-incident.h"
#include "qy-cli.h"

/**
 * QyCliIncident: the incident that a call means, in its book.
 */
typedef struct
{
  QyBook *book;
  char *id;
  GTimeZone *zone; /* of the contract */
} QyCliIncident;

void qy_cli_incident_clear (QyCliIncident *self);

/**
 * qy_cli_incident_open:
 * @word: its number, its id or the beginning of either
 */
gboolean qy_cli_incident_open (QyCli *cli, const char *word, QyCliIncident *self, GError **error);

/**
 * qy_cli_incident_take_at:
 * @option: the option's name
 * @text: (nullable): its value: "2026-11-20T09:00" as clocks in @zone show it
 * @at: (out): an instant; %NULL of %NULL
 *
 * Returns: FALSE with a usage error when it is no moment
 */
gboolean qy_cli_incident_take_at (
    GTimeZone *zone, const char *option, const char *text, char **at, GError **error);

/**
 * qy_cli_incident_assign: takes over FIELD=VALUE words; an empty value forgets a field.
 */
gboolean qy_cli_incident_assign (
    QyBook *book, QyIncident *incident, GTimeZone *zone, char **words, GError **error);

/**
 * qy_cli_incident_field_notes: what a help says about fields
 */
char *qy_cli_incident_field_notes (void);

/**
 * qy_cli_incident_print: everything about one incident: fields, clocks, ladder, what happened, why.
 */
void qy_cli_incident_print (QyCli *cli, QyBook *book, const QyIncidentView *view);

/**
 * qy_cli_incident_show: the same of the incident as it is stored now.
 */
QyExit qy_cli_incident_show_stored (QyCli *cli, const QyCliIncident *self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QyCliIncident, qy_cli_incident_clear)
