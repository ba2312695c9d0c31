-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many are open, and how many of them have missed a target or are past one at $1.
SELECT (SELECT COUNT(*) FROM incident WHERE closed_at IS NULL),
  (SELECT COUNT(*) FROM incident_watch WHERE breached = 1 OR due_at < $1)
