-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT refresh_on, term_start, term_last, renewals, notice_on, phase FROM schedule WHERE contract_id = $1
