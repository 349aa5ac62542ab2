-- What was announced: number 1 is the publication of a tender, each further one a correction (nota van
-- inlichtingen). It stays what it was.
CREATE TABLE publications (
  tender       INTEGER NOT NULL REFERENCES tenders (id),
  number       INTEGER NOT NULL CHECK (number >= 1),
  document     TEXT NOT NULL, -- the definition, canonical JSON
  sha256       TEXT NOT NULL,
  agreements   TEXT NOT NULL, -- the checks and the deviations as they were, JSON
  acknowledged TEXT NOT NULL, -- the warnings that somebody took note of, JSON
  changes      TEXT NOT NULL, -- from the publication before it, JSON
  reason       TEXT NOT NULL, -- empty for number 1
  published_by TEXT NOT NULL,
  published_at TEXT NOT NULL,
  PRIMARY KEY (tender, number)
) STRICT;

CREATE TRIGGER publications_follow BEFORE INSERT ON publications
WHEN NEW.number <> 1 + (SELECT COUNT(*) FROM publications AS other WHERE other.tender = NEW.tender)
BEGIN SELECT RAISE (ABORT, 'publications are numbered without gaps'); END;
CREATE TRIGGER publications_stay BEFORE UPDATE ON publications
BEGIN SELECT RAISE (ABORT, 'publications are insert-only'); END;
CREATE TRIGGER publications_remain BEFORE DELETE ON publications
BEGIN SELECT RAISE (ABORT, 'publications are insert-only'); END;
