-- SPDX-License-Identifier: GPL-3.0-or-later
-- days on which one contract rested
SELECT contract_id, on_day, until_day FROM milestone WHERE contract_id = $1 AND kind = 'suspension'
