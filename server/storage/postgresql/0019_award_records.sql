-- What happens between opening and award, one record after another (docs/letters.md): canonical JSON.
CREATE TABLE award_records (
  id         BIGINT PRIMARY KEY DEFAULT next_number('award_records', 'id'),
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX award_records_by_tender ON award_records (tender);

-- From where on the award advice warns. The newest version counts.
CREATE TABLE advice_thresholds (
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  version    BIGINT NOT NULL CHECK (version >= 1),
  person     TEXT NOT NULL,
  document   TEXT NOT NULL, -- canonical JSON
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, version)
);

CREATE TRIGGER award_records_stay BEFORE UPDATE ON award_records
FOR EACH ROW EXECUTE FUNCTION refuse('award_records are insert-only');
CREATE TRIGGER award_records_remain BEFORE DELETE ON award_records
FOR EACH ROW EXECUTE FUNCTION refuse('award_records are insert-only');
CREATE TRIGGER advice_thresholds_stay BEFORE UPDATE ON advice_thresholds
FOR EACH ROW EXECUTE FUNCTION refuse('advice_thresholds are insert-only');
CREATE TRIGGER advice_thresholds_remain BEFORE DELETE ON advice_thresholds
FOR EACH ROW EXECUTE FUNCTION refuse('advice_thresholds are insert-only');

-- What is read with a document when the audit log names it by a commitment instead of its hash: a hash of a bid would
-- let a price be guessed and tried. Given out once prices may be read (docs/audit-log.md).
CREATE TABLE commitment_salts (
  kind    TEXT NOT NULL CHECK (kind IN ('bids', 'uploads')),
  tender  BIGINT NOT NULL REFERENCES tenders (id),
  subject TEXT NOT NULL,
  version BIGINT NOT NULL,
  salt    TEXT NOT NULL, -- 32 random bytes, hexadecimal
  PRIMARY KEY (kind, tender, subject, version)
);

CREATE TRIGGER commitment_salts_stay BEFORE UPDATE ON commitment_salts
FOR EACH ROW EXECUTE FUNCTION refuse('commitment_salts are insert-only');
CREATE TRIGGER commitment_salts_remain BEFORE DELETE ON commitment_salts
FOR EACH ROW EXECUTE FUNCTION refuse('commitment_salts are insert-only');

-- What is deleted when its time has come: proposed by one person, decided by another. What a file was is kept as its
-- hash.
CREATE TABLE deletion_proposals (
  id          BIGINT PRIMARY KEY DEFAULT next_number('deletion_proposals', 'id'),
  tender      BIGINT NOT NULL REFERENCES tenders (id),
  kind        TEXT NOT NULL,
  due         TEXT NOT NULL, -- the day from which it need not be kept
  person      TEXT NOT NULL,
  reason      TEXT NOT NULL,
  proposed_at TEXT NOT NULL
);

CREATE TABLE deletion_decisions (
  proposal   BIGINT PRIMARY KEY REFERENCES deletion_proposals (id),
  outcome    TEXT NOT NULL CHECK (outcome IN ('confirmed', 'declined')),
  person     TEXT NOT NULL,
  remark     TEXT NOT NULL,
  deleted    BIGINT NOT NULL, -- how many documents
  decided_at TEXT NOT NULL
);

CREATE TRIGGER deletion_proposals_stay BEFORE UPDATE ON deletion_proposals
FOR EACH ROW EXECUTE FUNCTION refuse('deletion_proposals are insert-only');
CREATE TRIGGER deletion_proposals_remain BEFORE DELETE ON deletion_proposals
FOR EACH ROW EXECUTE FUNCTION refuse('deletion_proposals are insert-only');
CREATE TRIGGER deletion_decisions_stay BEFORE UPDATE ON deletion_decisions
FOR EACH ROW EXECUTE FUNCTION refuse('deletion_decisions are insert-only');
CREATE TRIGGER deletion_decisions_remain BEFORE DELETE ON deletion_decisions
FOR EACH ROW EXECUTE FUNCTION refuse('deletion_decisions are insert-only');

-- A file stays what it is, but for what two people deleted.
DROP TRIGGER uploads_stay ON uploads;
CREATE FUNCTION uploads_stay() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (NEW.content = ''::BYTEA AND NEW.name = '' AND NEW.id = OLD.id AND NEW.tender = OLD.tender AND NEW.kind = OLD.kind
     AND NEW.media_type = OLD.media_type AND NEW.size = OLD.size AND NEW.sha256 = OLD.sha256
     AND NEW.received_at = OLD.received_at
     AND EXISTS (SELECT 1 FROM deletion_proposals AS p JOIN deletion_decisions AS d ON d.proposal = p.id
     WHERE p.tender = OLD.tender AND p.kind = 'upload' AND d.outcome = 'confirmed')) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'uploads are insert-only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER uploads_stay BEFORE UPDATE ON uploads
FOR EACH ROW EXECUTE FUNCTION uploads_stay();
