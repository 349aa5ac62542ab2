-- What winners promised about circularity, as it was scored, and what was measured of it. Promises and measurements
-- stay what they were; a correction of a measurement is one more, and terms get a next version.
CREATE TABLE promises (
  id         BIGINT PRIMARY KEY DEFAULT next_number('promises', 'id'),
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  evaluation BIGINT NOT NULL REFERENCES evaluations (id),
  lot        TEXT NOT NULL,
  bid        TEXT NOT NULL,
  criterion  TEXT NOT NULL,
  document   TEXT NOT NULL, -- the promise, canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (tender, lot, bid, criterion)
);

CREATE TABLE promise_terms (
  promise    BIGINT NOT NULL REFERENCES promises (id),
  version    BIGINT NOT NULL CHECK (version >= 1),
  document   TEXT NOT NULL, -- canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (promise, version)
);

CREATE TABLE promise_measurements (
  id         BIGINT PRIMARY KEY DEFAULT next_number('promise_measurements', 'id'),
  promise    BIGINT NOT NULL REFERENCES promises (id),
  corrects   BIGINT UNIQUE REFERENCES promise_measurements (id),
  document   TEXT NOT NULL, -- canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX promise_measurements_by_promise ON promise_measurements (promise);

CREATE TRIGGER promises_stay BEFORE UPDATE ON promises
FOR EACH ROW EXECUTE FUNCTION refuse('promises are insert-only');
CREATE TRIGGER promises_remain BEFORE DELETE ON promises
FOR EACH ROW EXECUTE FUNCTION refuse('promises are insert-only');
CREATE FUNCTION promise_terms_follow() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> 1 + (SELECT COUNT(*) FROM promise_terms AS other WHERE other.promise = NEW.promise) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'versions of terms are numbered without gaps';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER promise_terms_follow BEFORE INSERT ON promise_terms
FOR EACH ROW EXECUTE FUNCTION promise_terms_follow();
CREATE TRIGGER promise_terms_stay BEFORE UPDATE ON promise_terms
FOR EACH ROW EXECUTE FUNCTION refuse('promise_terms are insert-only');
CREATE TRIGGER promise_terms_remain BEFORE DELETE ON promise_terms
FOR EACH ROW EXECUTE FUNCTION refuse('promise_terms are insert-only');
CREATE TRIGGER promise_measurements_stay BEFORE UPDATE ON promise_measurements
FOR EACH ROW EXECUTE FUNCTION refuse('promise_measurements are insert-only');
CREATE TRIGGER promise_measurements_remain BEFORE DELETE ON promise_measurements
FOR EACH ROW EXECUTE FUNCTION refuse('promise_measurements are insert-only');
