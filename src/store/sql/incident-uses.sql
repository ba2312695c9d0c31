-- SPDX-License-Identifier: GPL-3.0-or-later
-- What names an incident and would be left hanging without it.
SELECT number FROM service_record WHERE incident_id = $1
UNION ALL SELECT kind FROM service_window WHERE incident_id = $1
UNION ALL SELECT head FROM daily_report_line WHERE incident_id = $1
