-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM daily_report WHERE contract_id = $1 AND on_day = $2
