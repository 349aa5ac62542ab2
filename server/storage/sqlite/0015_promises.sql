-- What winners promised about circularity, as it was scored, and what was measured of it. Promises and measurements
-- stay what they were; a correction of a measurement is one more, and terms get a next version.
CREATE TABLE promises (
  id         INTEGER PRIMARY KEY,
  tender     INTEGER NOT NULL REFERENCES tenders (id),
  evaluation INTEGER NOT NULL REFERENCES evaluations (id),
  lot        TEXT NOT NULL,
  bid        TEXT NOT NULL,
  criterion  TEXT NOT NULL,
  document   TEXT NOT NULL, -- the promise, canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (tender, lot, bid, criterion)
) STRICT;

CREATE TABLE promise_terms (
  promise    INTEGER NOT NULL REFERENCES promises (id),
  version    INTEGER NOT NULL CHECK (version >= 1),
  document   TEXT NOT NULL, -- canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (promise, version)
) STRICT;

CREATE TABLE promise_measurements (
  id         INTEGER PRIMARY KEY,
  promise    INTEGER NOT NULL REFERENCES promises (id),
  corrects   INTEGER UNIQUE REFERENCES promise_measurements (id),
  document   TEXT NOT NULL, -- canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX promise_measurements_by_promise ON promise_measurements (promise);

CREATE TRIGGER promises_stay BEFORE UPDATE ON promises
BEGIN SELECT RAISE (ABORT, 'promises are insert-only'); END;
CREATE TRIGGER promises_remain BEFORE DELETE ON promises
BEGIN SELECT RAISE (ABORT, 'promises are insert-only'); END;
CREATE TRIGGER promise_terms_follow BEFORE INSERT ON promise_terms
WHEN NEW.version <> 1 + (SELECT COUNT(*) FROM promise_terms AS other WHERE other.promise = NEW.promise)
BEGIN SELECT RAISE (ABORT, 'versions of terms are numbered without gaps'); END;
CREATE TRIGGER promise_terms_stay BEFORE UPDATE ON promise_terms
BEGIN SELECT RAISE (ABORT, 'promise_terms are insert-only'); END;
CREATE TRIGGER promise_terms_remain BEFORE DELETE ON promise_terms
BEGIN SELECT RAISE (ABORT, 'promise_terms are insert-only'); END;
CREATE TRIGGER promise_measurements_stay BEFORE UPDATE ON promise_measurements
BEGIN SELECT RAISE (ABORT, 'promise_measurements are insert-only'); END;
CREATE TRIGGER promise_measurements_remain BEFORE DELETE ON promise_measurements
BEGIN SELECT RAISE (ABORT, 'promise_measurements are insert-only'); END;
