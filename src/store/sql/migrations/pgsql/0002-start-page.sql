-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the window asks for at every start: what ends in each state, what was changed last in each, what was worked on.
CREATE INDEX event_by_at ON event (at DESC, stream);
CREATE INDEX contract_by_state_and_end ON contract (state, ends_on, id);
CREATE INDEX contract_by_state_and_change ON contract (state, changed_at DESC, id);
DROP INDEX contract_by_state;
