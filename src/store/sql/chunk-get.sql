-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT bytes FROM chunk WHERE sha256 = $1 AND n = $2
