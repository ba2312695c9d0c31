-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM party ORDER BY sort_key NULLS FIRST, id NULLS FIRST
