-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM incident WHERE number = $1
