-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE search_row SET text = $2 WHERE rowid = $1
