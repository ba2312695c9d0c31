-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM signature WHERE contract_id = $1 ORDER BY signed_on NULLS FIRST, label NULLS FIRST, id NULLS FIRST
