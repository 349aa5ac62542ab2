-- What was announced: number 1 is the publication of a tender, each further one a correction (nota van
-- inlichtingen). It stays what it was.
CREATE TABLE publications (
  tender       BIGINT NOT NULL REFERENCES tenders (id),
  number       BIGINT NOT NULL CHECK (number >= 1),
  document     TEXT NOT NULL, -- the definition, canonical JSON
  sha256       TEXT NOT NULL,
  agreements   TEXT NOT NULL, -- the checks and the deviations as they were, JSON
  acknowledged TEXT NOT NULL, -- the warnings that somebody took note of, JSON
  changes      TEXT NOT NULL, -- from the publication before it, JSON
  reason       TEXT NOT NULL, -- empty for number 1
  published_by TEXT NOT NULL,
  published_at TEXT NOT NULL,
  PRIMARY KEY (tender, number)
);

CREATE FUNCTION publications_follow() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> 1 + (SELECT COUNT(*) FROM publications AS other WHERE other.tender = NEW.tender) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'publications are numbered without gaps';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publications_follow BEFORE INSERT ON publications
FOR EACH ROW EXECUTE FUNCTION publications_follow();
CREATE TRIGGER publications_stay BEFORE UPDATE ON publications
FOR EACH ROW EXECUTE FUNCTION refuse('publications are insert-only');
CREATE TRIGGER publications_remain BEFORE DELETE ON publications
FOR EACH ROW EXECUTE FUNCTION refuse('publications are insert-only');
