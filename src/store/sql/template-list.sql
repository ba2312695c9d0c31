-- SPDX-License-Identifier: GPL-3.0-or-later
-- without source and analysis: they may be long
SELECT id, title, category, state, source_name, rev FROM template ORDER BY sort_key NULLS FIRST, id NULLS FIRST
