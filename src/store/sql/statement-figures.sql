-- SPDX-License-Identifier: GPL-3.0-or-later
-- approved months with their hash
SELECT contract_id, period, figures, figures_sha256 FROM sla_statement ORDER BY contract_id NULLS FIRST, period NULLS FIRST, id NULLS FIRST
