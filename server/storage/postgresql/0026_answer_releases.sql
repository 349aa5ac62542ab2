-- What of an answer to a market consultation may stand in the public report; of each question of a respondent
-- the newest decision counts, as long as it is on the version of the answer that is current.
CREATE TABLE consultation_releases (
  position     BIGINT PRIMARY KEY DEFAULT next_number('consultation_releases', 'position'),
  consultation TEXT NOT NULL,
  respondent   TEXT NOT NULL, -- its name in lower case
  version      BIGINT NOT NULL, -- of the answer
  question     TEXT NOT NULL,
  decision     TEXT NOT NULL CHECK (decision IN ('release', 'edit', 'withhold')),
  text         TEXT NOT NULL, -- what stands in the report instead; empty unless edited
  created_at   TEXT NOT NULL
);
CREATE INDEX consultation_releases_by_consultation ON consultation_releases (consultation);

CREATE TRIGGER consultation_releases_stay BEFORE UPDATE ON consultation_releases
FOR EACH ROW EXECUTE FUNCTION refuse('consultation_releases are insert-only');
CREATE TRIGGER consultation_releases_remain BEFORE DELETE ON consultation_releases
FOR EACH ROW EXECUTE FUNCTION refuse('consultation_releases are insert-only');
