-- What happens between opening and award, one record after another (docs/letters.md): canonical JSON.
CREATE TABLE award_records (
  id         INTEGER PRIMARY KEY,
  tender     INTEGER NOT NULL REFERENCES tenders (id),
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX award_records_by_tender ON award_records (tender);

-- From where on the award advice warns. The newest version counts.
CREATE TABLE advice_thresholds (
  tender     INTEGER NOT NULL REFERENCES tenders (id),
  version    INTEGER NOT NULL CHECK (version >= 1),
  person     TEXT NOT NULL,
  document   TEXT NOT NULL, -- canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, version)
) STRICT;

CREATE TRIGGER award_records_stay BEFORE UPDATE ON award_records
BEGIN SELECT RAISE (ABORT, 'award_records are insert-only'); END;
CREATE TRIGGER award_records_remain BEFORE DELETE ON award_records
BEGIN SELECT RAISE (ABORT, 'award_records are insert-only'); END;
CREATE TRIGGER advice_thresholds_stay BEFORE UPDATE ON advice_thresholds
BEGIN SELECT RAISE (ABORT, 'advice_thresholds are insert-only'); END;
CREATE TRIGGER advice_thresholds_remain BEFORE DELETE ON advice_thresholds
BEGIN SELECT RAISE (ABORT, 'advice_thresholds are insert-only'); END;

-- What is read with a document when the audit log names it by a commitment instead of its hash: a hash of a bid would
-- let a price be guessed and tried. Given out once prices may be read (docs/audit-log.md).
CREATE TABLE commitment_salts (
  kind    TEXT NOT NULL CHECK (kind IN ('bids', 'uploads')),
  tender  INTEGER NOT NULL REFERENCES tenders (id),
  subject TEXT NOT NULL,
  version INTEGER NOT NULL,
  salt    TEXT NOT NULL, -- 32 random bytes, hexadecimal
  PRIMARY KEY (kind, tender, subject, version)
) STRICT;

CREATE TRIGGER commitment_salts_stay BEFORE UPDATE ON commitment_salts
BEGIN SELECT RAISE (ABORT, 'commitment_salts are insert-only'); END;
CREATE TRIGGER commitment_salts_remain BEFORE DELETE ON commitment_salts
BEGIN SELECT RAISE (ABORT, 'commitment_salts are insert-only'); END;
