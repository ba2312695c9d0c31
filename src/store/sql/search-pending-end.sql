-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM search_pending
