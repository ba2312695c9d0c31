-- SPDX-License-Identifier: GPL-3.0-or-later
-- the change request that led to an amendment: one of those of the contract it amends
SELECT change_request.id FROM contract JOIN change_request ON change_request.contract_id = contract.parent_id
AND change_request.amendment_id = contract.id WHERE contract.id = $1
