-- SPDX-License-Identifier: GPL-3.0-or-later
-- months of a contract, from one on, that are approved
SELECT period FROM sla_statement WHERE contract_id = $1 AND period >= $2 ORDER BY period NULLS FIRST
