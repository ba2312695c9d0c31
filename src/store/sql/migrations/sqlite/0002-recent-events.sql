-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was worked on last is asked for at every start of the window.
CREATE INDEX event_by_at ON event (at DESC, stream);
