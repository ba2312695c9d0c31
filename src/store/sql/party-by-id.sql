-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM party WHERE id = $1
