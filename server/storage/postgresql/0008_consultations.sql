-- Market consultations (marktconsultaties). Every change is a new version; what suppliers saw is the version with
-- stage 'open', after which only the stage changes.
CREATE TABLE consultations (
  id         TEXT NOT NULL,
  version    BIGINT NOT NULL,
  stage      TEXT NOT NULL CHECK (stage IN ('draft', 'open', 'closed')),
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
);

-- Answers as they were received, byte for byte.
CREATE TABLE consultation_uploads (
  id           BIGINT PRIMARY KEY DEFAULT next_number('consultation_uploads', 'id'),
  consultation TEXT NOT NULL,
  name         TEXT NOT NULL,
  media_type   TEXT NOT NULL,
  size         BIGINT NOT NULL,
  sha256       TEXT NOT NULL,
  content      BYTEA NOT NULL,
  received_at  TEXT NOT NULL
);
CREATE INDEX consultation_uploads_by_consultation ON consultation_uploads (consultation);

-- What was read from them. The same respondent again is a new version; the newest one counts.
CREATE TABLE consultation_responses (
  consultation TEXT NOT NULL,
  respondent   TEXT NOT NULL,
  version      BIGINT NOT NULL,
  upload       BIGINT NOT NULL REFERENCES consultation_uploads (id),
  document     TEXT NOT NULL,
  sha256       TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  PRIMARY KEY (consultation, respondent, version)
);

-- What the buyer does with the answers to a question; the newest text counts.
CREATE TABLE consultation_conclusions (
  position     BIGINT PRIMARY KEY DEFAULT next_number('consultation_conclusions', 'position'),
  consultation TEXT NOT NULL,
  question     TEXT NOT NULL,
  text         TEXT NOT NULL,
  created_at   TEXT NOT NULL
);
CREATE INDEX consultation_conclusions_by_consultation ON consultation_conclusions (consultation);

CREATE TRIGGER consultations_stay BEFORE UPDATE ON consultations
FOR EACH ROW EXECUTE FUNCTION refuse('consultations are insert-only');
CREATE TRIGGER consultations_remain BEFORE DELETE ON consultations
FOR EACH ROW EXECUTE FUNCTION refuse('consultations are insert-only');
CREATE TRIGGER consultation_uploads_stay BEFORE UPDATE ON consultation_uploads
FOR EACH ROW EXECUTE FUNCTION refuse('consultation_uploads are insert-only');
CREATE TRIGGER consultation_uploads_remain BEFORE DELETE ON consultation_uploads
FOR EACH ROW EXECUTE FUNCTION refuse('consultation_uploads are insert-only');
CREATE TRIGGER consultation_responses_stay BEFORE UPDATE ON consultation_responses
FOR EACH ROW EXECUTE FUNCTION refuse('consultation_responses are insert-only');
CREATE TRIGGER consultation_responses_remain BEFORE DELETE ON consultation_responses
FOR EACH ROW EXECUTE FUNCTION refuse('consultation_responses are insert-only');
CREATE TRIGGER consultation_conclusions_stay BEFORE UPDATE ON consultation_conclusions
FOR EACH ROW EXECUTE FUNCTION refuse('consultation_conclusions are insert-only');
CREATE TRIGGER consultation_conclusions_remain BEFORE DELETE ON consultation_conclusions
FOR EACH ROW EXECUTE FUNCTION refuse('consultation_conclusions are insert-only');
