-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT template_id, count(*) FROM contract WHERE template_id IS NOT NULL GROUP BY template_id
