-- SPDX-License-Identifier: GPL-3.0-or-later
-- the same of every contract, by contract: a walk along the index
SELECT contract_id, id, figures FROM sla_statement WHERE period = $1 ORDER BY contract_id NULLS FIRST
