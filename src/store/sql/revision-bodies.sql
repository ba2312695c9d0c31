-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, document_id, n, body, body_sha256 FROM revision ORDER BY document_id NULLS FIRST, n NULLS FIRST
