-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO search_pending (first_row) VALUES ($1)
