-- Regional agreements (regionale afspraken). A version stays what it was; the newest one counts.
CREATE TABLE agreements (
  id         TEXT NOT NULL,
  version    BIGINT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
);

-- Why a tender departs from a rule (pas toe of leg uit). `lot` is empty for the tender as a whole. What was decided
-- stays on record; the newest decision on a rule counts.
CREATE TABLE deviations (
  position   BIGINT PRIMARY KEY DEFAULT next_number('deviations', 'position'),
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  agreement  TEXT NOT NULL,
  rule       TEXT NOT NULL,
  lot        TEXT NOT NULL,
  reason     TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX deviations_by_tender ON deviations (tender);

CREATE TRIGGER agreements_stay BEFORE UPDATE ON agreements
FOR EACH ROW EXECUTE FUNCTION refuse('agreements are insert-only');
CREATE TRIGGER agreements_remain BEFORE DELETE ON agreements
FOR EACH ROW EXECUTE FUNCTION refuse('agreements are insert-only');
CREATE TRIGGER deviations_stay BEFORE UPDATE ON deviations
FOR EACH ROW EXECUTE FUNCTION refuse('deviations are insert-only');
CREATE TRIGGER deviations_remain BEFORE DELETE ON deviations
FOR EACH ROW EXECUTE FUNCTION refuse('deviations are insert-only');
