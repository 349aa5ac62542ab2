-- Market consultations (marktconsultaties). Every change is a new version; what suppliers saw is the version with
-- stage 'open', after which only the stage changes.
CREATE TABLE consultations (
  id         TEXT NOT NULL,
  version    INTEGER NOT NULL,
  stage      TEXT NOT NULL CHECK (stage IN ('draft', 'open', 'closed')),
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT;

-- Answers as they were received, byte for byte.
CREATE TABLE consultation_uploads (
  id           INTEGER PRIMARY KEY,
  consultation TEXT NOT NULL,
  name         TEXT NOT NULL,
  media_type   TEXT NOT NULL,
  size         INTEGER NOT NULL,
  sha256       TEXT NOT NULL,
  content      BLOB NOT NULL,
  received_at  TEXT NOT NULL
) STRICT;
CREATE INDEX consultation_uploads_by_consultation ON consultation_uploads (consultation);

-- What was read from them. The same respondent again is a new version; the newest one counts.
CREATE TABLE consultation_responses (
  consultation TEXT NOT NULL,
  respondent   TEXT NOT NULL,
  version      INTEGER NOT NULL,
  upload       INTEGER NOT NULL REFERENCES consultation_uploads (id),
  document     TEXT NOT NULL,
  sha256       TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  PRIMARY KEY (consultation, respondent, version)
) STRICT;

-- What the buyer does with the answers to a question; the newest text counts.
CREATE TABLE consultation_conclusions (
  position     INTEGER PRIMARY KEY,
  consultation TEXT NOT NULL,
  question     TEXT NOT NULL,
  text         TEXT NOT NULL,
  created_at   TEXT NOT NULL
) STRICT;
CREATE INDEX consultation_conclusions_by_consultation ON consultation_conclusions (consultation);

CREATE TRIGGER consultations_stay BEFORE UPDATE ON consultations
BEGIN SELECT RAISE (ABORT, 'consultations are insert-only'); END;
CREATE TRIGGER consultations_remain BEFORE DELETE ON consultations
BEGIN SELECT RAISE (ABORT, 'consultations are insert-only'); END;
CREATE TRIGGER consultation_uploads_stay BEFORE UPDATE ON consultation_uploads
BEGIN SELECT RAISE (ABORT, 'consultation_uploads are insert-only'); END;
CREATE TRIGGER consultation_uploads_remain BEFORE DELETE ON consultation_uploads
BEGIN SELECT RAISE (ABORT, 'consultation_uploads are insert-only'); END;
CREATE TRIGGER consultation_responses_stay BEFORE UPDATE ON consultation_responses
BEGIN SELECT RAISE (ABORT, 'consultation_responses are insert-only'); END;
CREATE TRIGGER consultation_responses_remain BEFORE DELETE ON consultation_responses
BEGIN SELECT RAISE (ABORT, 'consultation_responses are insert-only'); END;
CREATE TRIGGER consultation_conclusions_stay BEFORE UPDATE ON consultation_conclusions
BEGIN SELECT RAISE (ABORT, 'consultation_conclusions are insert-only'); END;
CREATE TRIGGER consultation_conclusions_remain BEFORE DELETE ON consultation_conclusions
BEGIN SELECT RAISE (ABORT, 'consultation_conclusions are insert-only'); END;
