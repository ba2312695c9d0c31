-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO chunk (sha256, n, bytes) VALUES ($1, $2, $3)
