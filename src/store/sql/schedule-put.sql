-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO schedule (refresh_on, term_start, term_last, renewals, notice_on, phase, contract_id)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (contract_id) DO UPDATE SET refresh_on = excluded.refresh_on, term_start = excluded.term_start,
  term_last = excluded.term_last, renewals = excluded.renewals, notice_on = excluded.notice_on, phase = excluded.phase
