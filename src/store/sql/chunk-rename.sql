-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE chunk SET sha256 = $2 WHERE sha256 = $1
