-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT first_row FROM search_pending
