-- How the bids of a published tender are kept until they are opened (docs/vault.md).
--
-- `sealed` is the choice that was stated at the publication.
CREATE TABLE vaults (
  tender     BIGINT PRIMARY KEY REFERENCES tenders (id),
  sealed     BIGINT NOT NULL,
  created_at TEXT NOT NULL
);

-- The public keys of the envelopes; the newest generation counts. The secret keys are stored nowhere.
CREATE TABLE vault_keys (
  tender     BIGINT NOT NULL REFERENCES vaults (tender),
  envelope   TEXT NOT NULL CHECK (envelope IN ('quality', 'prices')),
  generation BIGINT NOT NULL,
  public_key BYTEA NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, envelope, generation)
);

-- The shares of the secret keys, each encrypted with the code of its holder. When new letters are handed out those of
-- the round before are deleted.
CREATE TABLE vault_shares (
  tender     BIGINT NOT NULL REFERENCES vaults (tender),
  envelope   TEXT NOT NULL CHECK (envelope IN ('quality', 'prices')),
  round      BIGINT NOT NULL,
  number     BIGINT NOT NULL CHECK (number BETWEEN 1 AND 255),
  holder     TEXT NOT NULL,
  salt       BYTEA NOT NULL,
  share      BYTEA NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, envelope, number)
);

-- Wrong codes since the last right one.
CREATE TABLE vault_tries (
  id       BIGINT PRIMARY KEY DEFAULT next_number('vault_tries', 'id'),
  tender   BIGINT NOT NULL REFERENCES vaults (tender),
  envelope TEXT NOT NULL,
  holder   BIGINT NOT NULL,
  tried_at TEXT NOT NULL
);
CREATE INDEX vault_tries_by_tender ON vault_tries (tender, envelope);

-- Bids as they came in: what they hold is in their envelopes. `kind` is 'bid', or 'prices' for a price sheet that came
-- apart. `code_sha256` is that of the code with which the bidder replaces or withdraws it.
CREATE TABLE sealed_bids (
  position    BIGINT PRIMARY KEY DEFAULT next_number('sealed_bids', 'position'),
  tender      BIGINT NOT NULL REFERENCES vaults (tender),
  receipt     TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('bid', 'prices')),
  publication BIGINT NOT NULL,
  received_at TEXT NOT NULL,
  late        BIGINT NOT NULL,
  code_sha256 TEXT NOT NULL
);
CREATE INDEX sealed_bids_by_tender ON sealed_bids (tender);

CREATE TABLE sealed_envelopes (
  receipt    TEXT NOT NULL REFERENCES sealed_bids (receipt),
  envelope   TEXT NOT NULL CHECK (envelope IN ('quality', 'prices')),
  content    BYTEA NOT NULL,
  commitment TEXT NOT NULL,
  PRIMARY KEY (receipt, envelope)
);

-- A bid that its bidder replaced or withdrew before the deadline; its envelopes stay closed.
CREATE TABLE sealed_bid_ends (
  receipt  TEXT PRIMARY KEY REFERENCES sealed_bids (receipt),
  kind     TEXT NOT NULL CHECK (kind IN ('replaced', 'withdrawn')),
  ended_at TEXT NOT NULL
);

-- The records of openings (proces-verbaal van opening).
CREATE TABLE openings (
  tender    BIGINT NOT NULL REFERENCES vaults (tender),
  envelope  TEXT NOT NULL CHECK (envelope IN ('quality', 'prices')),
  document  TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  PRIMARY KEY (tender, envelope)
);

CREATE TRIGGER vaults_stay BEFORE UPDATE ON vaults
FOR EACH ROW EXECUTE FUNCTION refuse('vaults are insert-only');
CREATE TRIGGER vaults_remain BEFORE DELETE ON vaults
FOR EACH ROW EXECUTE FUNCTION refuse('vaults are insert-only');
CREATE TRIGGER vault_keys_stay BEFORE UPDATE ON vault_keys
FOR EACH ROW EXECUTE FUNCTION refuse('vault_keys are insert-only');
CREATE TRIGGER vault_keys_remain BEFORE DELETE ON vault_keys
FOR EACH ROW EXECUTE FUNCTION refuse('vault_keys are insert-only');
CREATE TRIGGER sealed_bids_stay BEFORE UPDATE ON sealed_bids
FOR EACH ROW EXECUTE FUNCTION refuse('sealed_bids are insert-only');
CREATE TRIGGER sealed_bids_remain BEFORE DELETE ON sealed_bids
FOR EACH ROW EXECUTE FUNCTION refuse('sealed_bids are insert-only');
CREATE TRIGGER sealed_envelopes_stay BEFORE UPDATE ON sealed_envelopes
FOR EACH ROW EXECUTE FUNCTION refuse('sealed_envelopes are insert-only');
CREATE TRIGGER sealed_envelopes_remain BEFORE DELETE ON sealed_envelopes
FOR EACH ROW EXECUTE FUNCTION refuse('sealed_envelopes are insert-only');
CREATE TRIGGER sealed_bid_ends_stay BEFORE UPDATE ON sealed_bid_ends
FOR EACH ROW EXECUTE FUNCTION refuse('sealed_bid_ends are insert-only');
CREATE TRIGGER sealed_bid_ends_remain BEFORE DELETE ON sealed_bid_ends
FOR EACH ROW EXECUTE FUNCTION refuse('sealed_bid_ends are insert-only');
CREATE TRIGGER openings_stay BEFORE UPDATE ON openings
FOR EACH ROW EXECUTE FUNCTION refuse('openings are insert-only');
CREATE TRIGGER openings_remain BEFORE DELETE ON openings
FOR EACH ROW EXECUTE FUNCTION refuse('openings are insert-only');
