-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT milestone.id FROM milestone JOIN correspondence ON milestone.contract_id = correspondence.contract_id
AND milestone.letter_id = correspondence.id WHERE correspondence.id = $1
