-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT coalesce (max (rowid), 0) FROM search_row
