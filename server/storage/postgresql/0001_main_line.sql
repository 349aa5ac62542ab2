-- Tenders with their bids, grades, draws and evaluations.
--
-- Documents are JSON text in the form of the exchange contract (docs/dossier.md), canonical by RFC 8785, so exact
-- quantities stay text. Columns beside a document repeat what is searched or must be unique. `sha256` is over the
-- document's bytes, in hexadecimal. Times are RFC 3339 in UTC. `version` counts the changes of one row.

-- What the triggers of the tables are made with. A number is one more than the highest: writers come one at a time.
CREATE FUNCTION next_number(of_table TEXT, of_column TEXT) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE highest BIGINT;
BEGIN
  EXECUTE format('SELECT MAX(%I) FROM %I', of_column, of_table) INTO highest;
  RETURN COALESCE(highest, 0) + 1;
END $$;

CREATE FUNCTION refuse() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN RAISE integrity_constraint_violation USING MESSAGE = TG_ARGV[0]; END $$;

CREATE TABLE segments (
  id          TEXT PRIMARY KEY,
  title       TEXT NOT NULL,
  sector      TEXT NOT NULL,
  description TEXT NOT NULL,
  version     BIGINT NOT NULL,
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
);

CREATE TABLE segment_cpv_codes (
  segment TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  code    TEXT NOT NULL,
  PRIMARY KEY (segment, code)
);

-- `document` is the dossier's member `tender`. `revision` counts the changes of anything in the dossier. The flags say
-- that the dossier has a list of grades or of draws, even an empty one: that is part of its hash.
CREATE TABLE tenders (
  id         BIGINT PRIMARY KEY DEFAULT next_number('tenders', 'id'),
  reference  TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  buyer      TEXT NOT NULL,
  segment    TEXT NOT NULL,
  lots       BIGINT NOT NULL,
  fictitious BIGINT NOT NULL,
  has_grades BIGINT NOT NULL,
  has_draws  BIGINT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  version    BIGINT NOT NULL,
  revision   BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX tenders_by_segment ON tenders (segment);

-- A file as it was received.
CREATE TABLE uploads (
  id          BIGINT PRIMARY KEY DEFAULT next_number('uploads', 'id'),
  tender      BIGINT NOT NULL REFERENCES tenders (id),
  kind        TEXT NOT NULL,
  name        TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  size        BIGINT NOT NULL,
  sha256      TEXT NOT NULL,
  content     BYTEA NOT NULL,
  received_at TEXT NOT NULL
);
CREATE INDEX uploads_by_tender ON uploads (tender);

-- In a dossier bids, grades and draws stand in the order of `position`.
CREATE TABLE bids (
  position   BIGINT PRIMARY KEY DEFAULT next_number('bids', 'position'),
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  id         TEXT NOT NULL,
  lot        TEXT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  upload     BIGINT REFERENCES uploads (id),
  version    BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (tender, id)
);

-- `assessor` is empty when the grade names none.
CREATE TABLE grades (
  position   BIGINT PRIMARY KEY DEFAULT next_number('grades', 'position'),
  tender     BIGINT NOT NULL,
  bid        TEXT NOT NULL,
  criterion  TEXT NOT NULL,
  assessor   TEXT NOT NULL,
  consensus  BIGINT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  upload     BIGINT REFERENCES uploads (id),
  version    BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (tender, bid, criterion, assessor, consensus),
  FOREIGN KEY (tender, bid) REFERENCES bids (tender, id)
);

CREATE TABLE draws (
  position   BIGINT PRIMARY KEY DEFAULT next_number('draws', 'position'),
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  lot        TEXT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX draws_by_tender ON draws (tender);

-- What an edited row held before: `kind` is the table, `subject` the row's id within its tender.
CREATE TABLE superseded_documents (
  kind          TEXT NOT NULL,
  tender        BIGINT NOT NULL REFERENCES tenders (id),
  subject       TEXT NOT NULL,
  version       BIGINT NOT NULL,
  document      TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  superseded_at TEXT NOT NULL,
  PRIMARY KEY (tender, kind, subject, version)
);

-- The dossiers that evaluations were made of, by the hash that an evaluation names.
CREATE TABLE evaluated_dossiers (
  sha256   TEXT PRIMARY KEY,
  document TEXT NOT NULL
);

CREATE TABLE evaluations (
  id         BIGINT PRIMARY KEY DEFAULT next_number('evaluations', 'id'),
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  dossier    TEXT NOT NULL REFERENCES evaluated_dossiers (sha256),
  rule_set   TEXT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX evaluations_by_tender ON evaluations (tender);

-- Who did what, in order; `sha256` is that of the document which the action stored.
CREATE TABLE audit_log (
  id      BIGINT PRIMARY KEY,
  at      TEXT NOT NULL,
  actor   TEXT NOT NULL,
  request TEXT NOT NULL,
  action  TEXT NOT NULL,
  tender  BIGINT,
  subject TEXT NOT NULL,
  sha256  TEXT NOT NULL
);
CREATE INDEX audit_log_by_tender ON audit_log (tender);

-- Records stay what they were.
CREATE TRIGGER uploads_stay BEFORE UPDATE ON uploads
FOR EACH ROW EXECUTE FUNCTION refuse('uploads are insert-only');
CREATE TRIGGER uploads_remain BEFORE DELETE ON uploads
FOR EACH ROW EXECUTE FUNCTION refuse('uploads are insert-only');
CREATE TRIGGER draws_stay BEFORE UPDATE ON draws
FOR EACH ROW EXECUTE FUNCTION refuse('draws are insert-only');
CREATE TRIGGER draws_remain BEFORE DELETE ON draws
FOR EACH ROW EXECUTE FUNCTION refuse('draws are insert-only');
CREATE TRIGGER superseded_documents_stay BEFORE UPDATE ON superseded_documents
FOR EACH ROW EXECUTE FUNCTION refuse('superseded_documents are insert-only');
CREATE TRIGGER superseded_documents_remain BEFORE DELETE ON superseded_documents
FOR EACH ROW EXECUTE FUNCTION refuse('superseded_documents are insert-only');
CREATE TRIGGER evaluated_dossiers_stay BEFORE UPDATE ON evaluated_dossiers
FOR EACH ROW EXECUTE FUNCTION refuse('evaluated_dossiers are insert-only');
CREATE TRIGGER evaluated_dossiers_remain BEFORE DELETE ON evaluated_dossiers
FOR EACH ROW EXECUTE FUNCTION refuse('evaluated_dossiers are insert-only');
CREATE TRIGGER evaluations_stay BEFORE UPDATE ON evaluations
FOR EACH ROW EXECUTE FUNCTION refuse('evaluations are insert-only');
CREATE TRIGGER evaluations_remain BEFORE DELETE ON evaluations
FOR EACH ROW EXECUTE FUNCTION refuse('evaluations are insert-only');
CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log
FOR EACH ROW EXECUTE FUNCTION refuse('audit_log is insert-only');
CREATE TRIGGER audit_log_remains BEFORE DELETE ON audit_log
FOR EACH ROW EXECUTE FUNCTION refuse('audit_log is insert-only');
