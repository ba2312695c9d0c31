-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM service_record WHERE incident_id = $1
