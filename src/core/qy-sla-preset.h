/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-contract-facts.h"

/* Usual ways to promise service levels, to begin with. Names: three-tier, matrix, simple. */
typedef enum
{
  QY_SLA_PRESET_THREE_TIER, /* three grades of faults, consulting, vulnerabilities, a monthly rate
                             */
  QY_SLA_PRESET_MATRIX,     /* problem levels × service levels, ladders, indicators */
  QY_SLA_PRESET_SIMPLE,     /* a few times for everything, and an availability */
  QY_N_SLA_PRESETS
} QySlaPreset;

#define QY_SLA_PRESET_MAX_VALUES 7

/**
 * QyPresetValue: what an attribute states, in canonical text, in a text of each language; a choice
 * by its word.
 */
typedef struct
{
  const char *attr;
  const char *text[QY_N_LANGUAGES];
} QyPresetValue;

/**
 * QyPresetTerm: a term with its values, ended by an attribute of %NULL.
 */
typedef struct
{
  QyTermKind kind;
  QyPresetValue values[QY_SLA_PRESET_MAX_VALUES + 1];
} QyPresetTerm;

/**
 * qy_sla_preset_terms:
 *
 * Returns: (array length=n): the terms in their order
 */
const QyPresetTerm *qy_sla_preset_terms (QySlaPreset preset, guint *n);

/**
 * qy_sla_preset_facts: what a contract states that has these terms and no others.
 */
QyContractFacts *qy_sla_preset_facts (QySlaPreset preset, QyLanguage language);

const char *qy_sla_preset_to_string (QySlaPreset preset);
gboolean qy_sla_preset_from_string (const char *name, QySlaPreset *preset);

/**
 * qy_sla_preset_label: a few words in the interface's language; the other a sentence about it.
 */
const char *qy_sla_preset_label (QySlaPreset preset);
const char *qy_sla_preset_describe (QySlaPreset preset);
