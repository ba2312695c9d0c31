-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM service_record WHERE (id >= $1 AND id < $2) OR (number >= $1 AND number < $2)
ORDER BY number NULLS FIRST
