-- The criteria library (criteriabibliotheek). A version stays what it was; the newest one counts.
CREATE TABLE library_criteria (
  id         TEXT NOT NULL,
  version    INTEGER NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT;

CREATE TRIGGER library_criteria_stay BEFORE UPDATE ON library_criteria
BEGIN SELECT RAISE (ABORT, 'library_criteria are insert-only'); END;
CREATE TRIGGER library_criteria_remain BEFORE DELETE ON library_criteria
BEGIN SELECT RAISE (ABORT, 'library_criteria are insert-only'); END;
