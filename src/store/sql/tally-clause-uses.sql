-- SPDX-License-Identifier: GPL-3.0-or-later
-- an origin begins with the clause's id: "clause-id@version#key"
SELECT substr(origin, 1, 36), count(DISTINCT document_id) FROM block WHERE origin IS NOT NULL
GROUP BY substr(origin, 1, 36)
