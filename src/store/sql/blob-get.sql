-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT size FROM blob WHERE sha256 = $1
