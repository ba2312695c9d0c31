-- SPDX-License-Identifier: GPL-3.0-or-later
-- Certificates that have expired before $2 or expire by $1, and how many of the party's and of all have expired.
SELECT q.valid_until, p.name, q.name, q.number, q.issuer,
  (SELECT COUNT(*) FROM party_qualification o WHERE o.party_id = q.party_id AND o.valid_until < $2),
  (SELECT COUNT(*) FROM party_qualification o WHERE o.party_id = q.party_id),
  (SELECT COUNT(*) FROM party_qualification o WHERE o.valid_until < $2),
  (SELECT COUNT(*) FROM party_qualification o)
FROM party_qualification q
JOIN party p ON p.id = q.party_id
WHERE q.valid_until <= $1
ORDER BY q.valid_until NULLS FIRST, p.sort_key NULLS FIRST, q.position NULLS FIRST, q.id NULLS FIRST
