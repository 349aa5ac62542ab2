-- Who recorded a decision that somebody else may have taken; empty: recorded before there were accounts, or
-- with accounts off.
ALTER TABLE deviations ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';
