-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each attachment should be and what its chunks amount to.
SELECT blob.sha256, blob.size, coalesce (sum (length (chunk.bytes)), 0)
FROM blob LEFT JOIN chunk ON chunk.sha256 = blob.sha256
GROUP BY blob.sha256, blob.size ORDER BY blob.sha256 NULLS FIRST
