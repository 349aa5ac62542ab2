-- The letters and records of an award as they were when `step`, the sending of the letters, was taken.
CREATE TABLE sent_papers (
  tender   BIGINT NOT NULL REFERENCES tenders (id),
  step     BIGINT NOT NULL,
  position BIGINT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('letter', 'record')),
  name     TEXT NOT NULL, -- of the file
  content  BYTEA NOT NULL,
  sha256   TEXT NOT NULL,
  PRIMARY KEY (tender, step, position)
);

CREATE TRIGGER sent_papers_stay BEFORE UPDATE ON sent_papers
FOR EACH ROW EXECUTE FUNCTION refuse('sent_papers are insert-only');
CREATE TRIGGER sent_papers_remain BEFORE DELETE ON sent_papers
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('sent_papers are insert-only');
