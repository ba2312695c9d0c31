-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE search_pending SET first_row = $1
