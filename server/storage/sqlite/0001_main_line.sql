-- Tenders with their bids, grades, draws and evaluations.
--
-- Documents are JSON text in the form of the exchange contract (docs/dossier.md), canonical by RFC 8785, so exact
-- quantities stay text. Columns beside a document repeat what is searched or must be unique. `sha256` is over the
-- document's bytes, in hexadecimal. Times are RFC 3339 in UTC. `version` counts the changes of one row.

CREATE TABLE segments (
  id          TEXT PRIMARY KEY,
  title       TEXT NOT NULL,
  sector      TEXT NOT NULL,
  description TEXT NOT NULL,
  version     INTEGER NOT NULL,
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;

CREATE TABLE segment_cpv_codes (
  segment TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  code    TEXT NOT NULL,
  PRIMARY KEY (segment, code)
) STRICT;

-- `document` is the dossier's member `tender`. `revision` counts the changes of anything in the dossier. The flags say
-- that the dossier has a list of grades or of draws, even an empty one: that is part of its hash.
CREATE TABLE tenders (
  id         INTEGER PRIMARY KEY,
  reference  TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  buyer      TEXT NOT NULL,
  segment    TEXT NOT NULL,
  lots       INTEGER NOT NULL,
  fictitious INTEGER NOT NULL,
  has_grades INTEGER NOT NULL,
  has_draws  INTEGER NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  version    INTEGER NOT NULL,
  revision   INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX tenders_by_segment ON tenders (segment);

-- A file as it was received.
CREATE TABLE uploads (
  id          INTEGER PRIMARY KEY,
  tender      INTEGER NOT NULL REFERENCES tenders (id),
  kind        TEXT NOT NULL,
  name        TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  size        INTEGER NOT NULL,
  sha256      TEXT NOT NULL,
  content     BLOB NOT NULL,
  received_at TEXT NOT NULL
) STRICT;
CREATE INDEX uploads_by_tender ON uploads (tender);

-- In a dossier bids, grades and draws stand in the order of `position`.
CREATE TABLE bids (
  position   INTEGER PRIMARY KEY,
  tender     INTEGER NOT NULL REFERENCES tenders (id),
  id         TEXT NOT NULL,
  lot        TEXT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  upload     INTEGER REFERENCES uploads (id),
  version    INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (tender, id)
) STRICT;

-- `assessor` is empty when the grade names none.
CREATE TABLE grades (
  position   INTEGER PRIMARY KEY,
  tender     INTEGER NOT NULL,
  bid        TEXT NOT NULL,
  criterion  TEXT NOT NULL,
  assessor   TEXT NOT NULL,
  consensus  INTEGER NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  upload     INTEGER REFERENCES uploads (id),
  version    INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (tender, bid, criterion, assessor, consensus),
  FOREIGN KEY (tender, bid) REFERENCES bids (tender, id)
) STRICT;

CREATE TABLE draws (
  position   INTEGER PRIMARY KEY,
  tender     INTEGER NOT NULL REFERENCES tenders (id),
  lot        TEXT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX draws_by_tender ON draws (tender);

-- What an edited row held before: `kind` is the table, `subject` the row's id within its tender.
CREATE TABLE superseded_documents (
  kind          TEXT NOT NULL,
  tender        INTEGER NOT NULL REFERENCES tenders (id),
  subject       TEXT NOT NULL,
  version       INTEGER NOT NULL,
  document      TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  superseded_at TEXT NOT NULL,
  PRIMARY KEY (tender, kind, subject, version)
) STRICT;

-- The dossiers that evaluations were made of, by the hash that an evaluation names.
CREATE TABLE evaluated_dossiers (
  sha256   TEXT PRIMARY KEY,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE evaluations (
  id         INTEGER PRIMARY KEY,
  tender     INTEGER NOT NULL REFERENCES tenders (id),
  dossier    TEXT NOT NULL REFERENCES evaluated_dossiers (sha256),
  rule_set   TEXT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX evaluations_by_tender ON evaluations (tender);

-- Who did what, in order; `sha256` is that of the document which the action stored.
CREATE TABLE audit_log (
  id      INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  actor   TEXT NOT NULL,
  request TEXT NOT NULL,
  action  TEXT NOT NULL,
  tender  INTEGER,
  subject TEXT NOT NULL,
  sha256  TEXT NOT NULL
) STRICT;
CREATE INDEX audit_log_by_tender ON audit_log (tender);

-- Records stay what they were.
CREATE TRIGGER uploads_stay BEFORE UPDATE ON uploads BEGIN SELECT RAISE (ABORT, 'uploads are insert-only'); END;
CREATE TRIGGER uploads_remain BEFORE DELETE ON uploads BEGIN SELECT RAISE (ABORT, 'uploads are insert-only'); END;
CREATE TRIGGER draws_stay BEFORE UPDATE ON draws BEGIN SELECT RAISE (ABORT, 'draws are insert-only'); END;
CREATE TRIGGER draws_remain BEFORE DELETE ON draws BEGIN SELECT RAISE (ABORT, 'draws are insert-only'); END;
CREATE TRIGGER superseded_documents_stay BEFORE UPDATE ON superseded_documents
BEGIN SELECT RAISE (ABORT, 'superseded_documents are insert-only'); END;
CREATE TRIGGER superseded_documents_remain BEFORE DELETE ON superseded_documents
BEGIN SELECT RAISE (ABORT, 'superseded_documents are insert-only'); END;
CREATE TRIGGER evaluated_dossiers_stay BEFORE UPDATE ON evaluated_dossiers
BEGIN SELECT RAISE (ABORT, 'evaluated_dossiers are insert-only'); END;
CREATE TRIGGER evaluated_dossiers_remain BEFORE DELETE ON evaluated_dossiers
BEGIN SELECT RAISE (ABORT, 'evaluated_dossiers are insert-only'); END;
CREATE TRIGGER evaluations_stay BEFORE UPDATE ON evaluations
BEGIN SELECT RAISE (ABORT, 'evaluations are insert-only'); END;
CREATE TRIGGER evaluations_remain BEFORE DELETE ON evaluations
BEGIN SELECT RAISE (ABORT, 'evaluations are insert-only'); END;
CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE (ABORT, 'audit_log is insert-only'); END;
CREATE TRIGGER audit_log_remains BEFORE DELETE ON audit_log
BEGIN SELECT RAISE (ABORT, 'audit_log is insert-only'); END;
