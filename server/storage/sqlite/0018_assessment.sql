-- Who assesses a tender, what they declared about their interests, and by which letters they know the bids
-- (docs/assessment.md). What happened stays: a change is another row.
--
-- The newest version counts.
CREATE TABLE panels (
  tender     INTEGER NOT NULL REFERENCES tenders (id),
  version    INTEGER NOT NULL,
  document   TEXT NOT NULL, -- canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, version)
) STRICT;

-- The newest of a person counts.
CREATE TABLE interest_declarations (
  position    INTEGER PRIMARY KEY,
  tender      INTEGER NOT NULL REFERENCES tenders (id),
  person      TEXT NOT NULL,
  document    TEXT NOT NULL, -- canonical JSON
  sha256      TEXT NOT NULL,
  declared_at TEXT NOT NULL
) STRICT;
CREATE INDEX interest_declarations_by_tender ON interest_declarations (tender);

-- That a person does not grade a bid, as somebody decided beside what was declared.
CREATE TABLE recusals (
  position   INTEGER PRIMARY KEY,
  tender     INTEGER NOT NULL REFERENCES tenders (id),
  person     TEXT NOT NULL,
  bid        TEXT NOT NULL,
  reason     TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX recusals_by_tender ON recusals (tender);

-- The letters of the bids as they were drawn; the newest version counts, and holds what the one before it held. A nonce
-- in the document keeps its hash from telling the order.
CREATE TABLE blind_names (
  tender   INTEGER NOT NULL REFERENCES tenders (id),
  version  INTEGER NOT NULL,
  document TEXT NOT NULL, -- canonical JSON
  sha256   TEXT NOT NULL,
  drawn_at TEXT NOT NULL,
  PRIMARY KEY (tender, version)
) STRICT;

-- Which person gave a version of a grade; nobody is known of one that came in otherwise.
CREATE TABLE grade_givers (
  tender  INTEGER NOT NULL REFERENCES tenders (id),
  grade   INTEGER NOT NULL,
  version INTEGER NOT NULL,
  person  TEXT NOT NULL,
  PRIMARY KEY (tender, grade, version)
) STRICT;

-- Why a version of the grade of the panel stands outside the range of the individual grades; the newest counts.
CREATE TABLE consensus_reasons (
  position INTEGER PRIMARY KEY,
  tender   INTEGER NOT NULL REFERENCES tenders (id),
  grade    INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  reason   TEXT NOT NULL,
  person   TEXT NOT NULL,
  given_at TEXT NOT NULL
) STRICT;
CREATE INDEX consensus_reasons_by_tender ON consensus_reasons (tender);

CREATE TRIGGER panels_stay BEFORE UPDATE ON panels
BEGIN SELECT RAISE (ABORT, 'panels are insert-only'); END;
CREATE TRIGGER panels_remain BEFORE DELETE ON panels
BEGIN SELECT RAISE (ABORT, 'panels are insert-only'); END;
CREATE TRIGGER interest_declarations_stay BEFORE UPDATE ON interest_declarations
BEGIN SELECT RAISE (ABORT, 'interest_declarations are insert-only'); END;
CREATE TRIGGER interest_declarations_remain BEFORE DELETE ON interest_declarations
BEGIN SELECT RAISE (ABORT, 'interest_declarations are insert-only'); END;
CREATE TRIGGER recusals_stay BEFORE UPDATE ON recusals
BEGIN SELECT RAISE (ABORT, 'recusals are insert-only'); END;
CREATE TRIGGER recusals_remain BEFORE DELETE ON recusals
BEGIN SELECT RAISE (ABORT, 'recusals are insert-only'); END;
CREATE TRIGGER blind_names_stay BEFORE UPDATE ON blind_names
BEGIN SELECT RAISE (ABORT, 'blind_names are insert-only'); END;
CREATE TRIGGER blind_names_remain BEFORE DELETE ON blind_names
BEGIN SELECT RAISE (ABORT, 'blind_names are insert-only'); END;
CREATE TRIGGER grade_givers_stay BEFORE UPDATE ON grade_givers
BEGIN SELECT RAISE (ABORT, 'grade_givers are insert-only'); END;
CREATE TRIGGER grade_givers_remain BEFORE DELETE ON grade_givers
BEGIN SELECT RAISE (ABORT, 'grade_givers are insert-only'); END;
CREATE TRIGGER consensus_reasons_stay BEFORE UPDATE ON consensus_reasons
BEGIN SELECT RAISE (ABORT, 'consensus_reasons are insert-only'); END;
CREATE TRIGGER consensus_reasons_remain BEFORE DELETE ON consensus_reasons
BEGIN SELECT RAISE (ABORT, 'consensus_reasons are insert-only'); END;
