/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-form-kind.h"

/* Meetings and what was to be done or voted on in them, as the pages of sheets show them. */
extern const QyFormKind qy_meeting_form_kind;
extern const QyFormKind qy_meeting_item_form_kind;
