-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT sha256, size FROM blob ORDER BY sha256 NULLS FIRST
