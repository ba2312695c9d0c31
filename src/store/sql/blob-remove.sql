-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM blob WHERE sha256 = $1
