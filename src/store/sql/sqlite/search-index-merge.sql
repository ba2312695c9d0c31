-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves up to so many pages towards one large segment; negative: starts that.
INSERT INTO search_index (search_index, rank) VALUES ('merge', $1)
