-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM daily_report_line WHERE report_id = $1
