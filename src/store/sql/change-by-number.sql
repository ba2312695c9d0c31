-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM change_request WHERE number = $1
