-- SPDX-License-Identifier: GPL-3.0-or-later
-- what was approved of one contract's month
SELECT contract_id, id, figures FROM sla_statement WHERE contract_id = $1 AND period = $2
