-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO blob (sha256, size) VALUES ($1, $2)
