-- The criteria library (criteriabibliotheek). A version stays what it was; the newest one counts.
CREATE TABLE library_criteria (
  id         TEXT NOT NULL,
  version    BIGINT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TRIGGER library_criteria_stay BEFORE UPDATE ON library_criteria
FOR EACH ROW EXECUTE FUNCTION refuse('library_criteria are insert-only');
CREATE TRIGGER library_criteria_remain BEFORE DELETE ON library_criteria
FOR EACH ROW EXECUTE FUNCTION refuse('library_criteria are insert-only');
