-- The letters and records of an award as they were when `step`, the sending of the letters, was taken.
CREATE TABLE sent_papers (
  tender   INTEGER NOT NULL REFERENCES tenders (id),
  step     INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('letter', 'record')),
  name     TEXT NOT NULL, -- of the file
  content  BLOB NOT NULL,
  sha256   TEXT NOT NULL,
  PRIMARY KEY (tender, step, position)
) STRICT;

CREATE TRIGGER sent_papers_stay BEFORE UPDATE ON sent_papers
BEGIN SELECT RAISE (ABORT, 'sent_papers are insert-only'); END;
CREATE TRIGGER sent_papers_remain BEFORE DELETE ON sent_papers
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'sent_papers are insert-only'); END;
