-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO event (id, stream, n, at, who, verb, label, changes, undoes, prev, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
