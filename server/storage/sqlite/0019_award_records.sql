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

-- What is deleted when its time has come: proposed by one person, decided by another. What a file was is kept as its
-- hash.
CREATE TABLE deletion_proposals (
  id          INTEGER PRIMARY KEY,
  tender      INTEGER NOT NULL REFERENCES tenders (id),
  kind        TEXT NOT NULL,
  due         TEXT NOT NULL, -- the day from which it need not be kept
  person      TEXT NOT NULL,
  reason      TEXT NOT NULL,
  proposed_at TEXT NOT NULL
) STRICT;

CREATE TABLE deletion_decisions (
  proposal   INTEGER PRIMARY KEY REFERENCES deletion_proposals (id),
  outcome    TEXT NOT NULL CHECK (outcome IN ('confirmed', 'declined')),
  person     TEXT NOT NULL,
  remark     TEXT NOT NULL,
  deleted    INTEGER NOT NULL, -- how many documents
  decided_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER deletion_proposals_stay BEFORE UPDATE ON deletion_proposals
BEGIN SELECT RAISE (ABORT, 'deletion_proposals are insert-only'); END;
CREATE TRIGGER deletion_proposals_remain BEFORE DELETE ON deletion_proposals
BEGIN SELECT RAISE (ABORT, 'deletion_proposals are insert-only'); END;
CREATE TRIGGER deletion_decisions_stay BEFORE UPDATE ON deletion_decisions
BEGIN SELECT RAISE (ABORT, 'deletion_decisions are insert-only'); END;
CREATE TRIGGER deletion_decisions_remain BEFORE DELETE ON deletion_decisions
BEGIN SELECT RAISE (ABORT, 'deletion_decisions are insert-only'); END;

-- A file stays what it is, but for what two people deleted.
DROP TRIGGER uploads_stay;
CREATE TRIGGER uploads_stay BEFORE UPDATE ON uploads
WHEN NOT (NEW.content = x'' AND NEW.name = '' AND NEW.id = OLD.id AND NEW.tender = OLD.tender AND NEW.kind = OLD.kind
          AND NEW.media_type = OLD.media_type AND NEW.size = OLD.size AND NEW.sha256 = OLD.sha256
          AND NEW.received_at = OLD.received_at
          AND EXISTS (SELECT 1 FROM deletion_proposals AS p JOIN deletion_decisions AS d ON d.proposal = p.id
                      WHERE p.tender = OLD.tender AND p.kind = 'upload' AND d.outcome = 'confirmed'))
BEGIN SELECT RAISE (ABORT, 'uploads are insert-only'); END;
