-- Who assesses a tender, what they declared about their interests, and by which letters they know the bids
-- (docs/assessment.md). What happened stays: a change is another row.
--
-- The newest version counts.
CREATE TABLE panels (
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  version    BIGINT NOT NULL,
  document   TEXT NOT NULL, -- canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, version)
);

-- The newest of a person counts.
CREATE TABLE interest_declarations (
  position    BIGINT PRIMARY KEY DEFAULT next_number('interest_declarations', 'position'),
  tender      BIGINT NOT NULL REFERENCES tenders (id),
  person      TEXT NOT NULL,
  document    TEXT NOT NULL, -- canonical JSON
  sha256      TEXT NOT NULL,
  declared_at TEXT NOT NULL
);
CREATE INDEX interest_declarations_by_tender ON interest_declarations (tender);

-- That a person does not grade a bid, as somebody decided beside what was declared.
CREATE TABLE recusals (
  position   BIGINT PRIMARY KEY DEFAULT next_number('recusals', 'position'),
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  person     TEXT NOT NULL,
  bid        TEXT NOT NULL,
  reason     TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
);
CREATE INDEX recusals_by_tender ON recusals (tender);

-- The letters of the bids as they were drawn; the newest version counts, and holds what the one before it held. A nonce
-- in the document keeps its hash from telling the order.
CREATE TABLE blind_names (
  tender   BIGINT NOT NULL REFERENCES tenders (id),
  version  BIGINT NOT NULL,
  document TEXT NOT NULL, -- canonical JSON
  sha256   TEXT NOT NULL,
  drawn_at TEXT NOT NULL,
  PRIMARY KEY (tender, version)
);

-- Which person gave a version of a grade; nobody is known of one that came in otherwise.
CREATE TABLE grade_givers (
  tender  BIGINT NOT NULL REFERENCES tenders (id),
  grade   BIGINT NOT NULL,
  version BIGINT NOT NULL,
  person  TEXT NOT NULL,
  PRIMARY KEY (tender, grade, version)
);

-- Why a version of the grade of the panel stands outside the range of the individual grades; the newest counts.
CREATE TABLE consensus_reasons (
  position BIGINT PRIMARY KEY DEFAULT next_number('consensus_reasons', 'position'),
  tender   BIGINT NOT NULL REFERENCES tenders (id),
  grade    BIGINT NOT NULL,
  version  BIGINT NOT NULL,
  reason   TEXT NOT NULL,
  person   TEXT NOT NULL,
  given_at TEXT NOT NULL
);
CREATE INDEX consensus_reasons_by_tender ON consensus_reasons (tender);

CREATE TRIGGER panels_stay BEFORE UPDATE ON panels
FOR EACH ROW EXECUTE FUNCTION refuse('panels are insert-only');
CREATE TRIGGER panels_remain BEFORE DELETE ON panels
FOR EACH ROW EXECUTE FUNCTION refuse('panels are insert-only');
CREATE TRIGGER interest_declarations_stay BEFORE UPDATE ON interest_declarations
FOR EACH ROW EXECUTE FUNCTION refuse('interest_declarations are insert-only');
CREATE TRIGGER interest_declarations_remain BEFORE DELETE ON interest_declarations
FOR EACH ROW EXECUTE FUNCTION refuse('interest_declarations are insert-only');
CREATE TRIGGER recusals_stay BEFORE UPDATE ON recusals
FOR EACH ROW EXECUTE FUNCTION refuse('recusals are insert-only');
CREATE TRIGGER recusals_remain BEFORE DELETE ON recusals
FOR EACH ROW EXECUTE FUNCTION refuse('recusals are insert-only');
CREATE TRIGGER blind_names_stay BEFORE UPDATE ON blind_names
FOR EACH ROW EXECUTE FUNCTION refuse('blind_names are insert-only');
CREATE TRIGGER blind_names_remain BEFORE DELETE ON blind_names
FOR EACH ROW EXECUTE FUNCTION refuse('blind_names are insert-only');
CREATE TRIGGER grade_givers_stay BEFORE UPDATE ON grade_givers
FOR EACH ROW EXECUTE FUNCTION refuse('grade_givers are insert-only');
CREATE TRIGGER grade_givers_remain BEFORE DELETE ON grade_givers
FOR EACH ROW EXECUTE FUNCTION refuse('grade_givers are insert-only');
CREATE TRIGGER consensus_reasons_stay BEFORE UPDATE ON consensus_reasons
FOR EACH ROW EXECUTE FUNCTION refuse('consensus_reasons are insert-only');
CREATE TRIGGER consensus_reasons_remain BEFORE DELETE ON consensus_reasons
FOR EACH ROW EXECUTE FUNCTION refuse('consensus_reasons are insert-only');
