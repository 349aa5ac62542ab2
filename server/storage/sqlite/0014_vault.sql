-- How the bids of a published tender are kept until they are opened (docs/vault.md).
--
-- `sealed` is the choice that was stated at the publication.
CREATE TABLE vaults (
  tender     INTEGER PRIMARY KEY REFERENCES tenders (id),
  sealed     INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- The public keys of the envelopes; the newest generation counts. The secret keys are stored nowhere.
CREATE TABLE vault_keys (
  tender     INTEGER NOT NULL REFERENCES vaults (tender),
  envelope   TEXT NOT NULL CHECK (envelope IN ('quality', 'prices')),
  generation INTEGER NOT NULL,
  public_key BLOB NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, envelope, generation)
) STRICT;

-- The shares of the secret keys, each encrypted with the code of its holder. When new letters are handed out those of
-- the round before are deleted.
CREATE TABLE vault_shares (
  tender     INTEGER NOT NULL REFERENCES vaults (tender),
  envelope   TEXT NOT NULL CHECK (envelope IN ('quality', 'prices')),
  round      INTEGER NOT NULL,
  number     INTEGER NOT NULL CHECK (number BETWEEN 1 AND 255),
  holder     TEXT NOT NULL,
  salt       BLOB NOT NULL,
  share      BLOB NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, envelope, number)
) STRICT;

-- Wrong codes since the last right one.
CREATE TABLE vault_tries (
  id       INTEGER PRIMARY KEY,
  tender   INTEGER NOT NULL REFERENCES vaults (tender),
  envelope TEXT NOT NULL,
  holder   INTEGER NOT NULL,
  tried_at TEXT NOT NULL
) STRICT;
CREATE INDEX vault_tries_by_tender ON vault_tries (tender, envelope);

-- Bids as they came in: what they hold is in their envelopes. `kind` is 'bid', or 'prices' for a price sheet that came
-- apart. `code_sha256` is that of the code with which the bidder replaces or withdraws it.
CREATE TABLE sealed_bids (
  position    INTEGER PRIMARY KEY,
  tender      INTEGER NOT NULL REFERENCES vaults (tender),
  receipt     TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('bid', 'prices')),
  publication INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  late        INTEGER NOT NULL,
  code_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX sealed_bids_by_tender ON sealed_bids (tender);

CREATE TABLE sealed_envelopes (
  receipt    TEXT NOT NULL REFERENCES sealed_bids (receipt),
  envelope   TEXT NOT NULL CHECK (envelope IN ('quality', 'prices')),
  content    BLOB NOT NULL,
  commitment TEXT NOT NULL,
  PRIMARY KEY (receipt, envelope)
) STRICT;

-- A bid that its bidder replaced or withdrew before the deadline; its envelopes stay closed.
CREATE TABLE sealed_bid_ends (
  receipt  TEXT PRIMARY KEY REFERENCES sealed_bids (receipt),
  kind     TEXT NOT NULL CHECK (kind IN ('replaced', 'withdrawn')),
  ended_at TEXT NOT NULL
) STRICT;

-- The records of openings (proces-verbaal van opening).
CREATE TABLE openings (
  tender    INTEGER NOT NULL REFERENCES vaults (tender),
  envelope  TEXT NOT NULL CHECK (envelope IN ('quality', 'prices')),
  document  TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  PRIMARY KEY (tender, envelope)
) STRICT;

CREATE TRIGGER vaults_stay BEFORE UPDATE ON vaults BEGIN SELECT RAISE (ABORT, 'vaults are insert-only'); END;
CREATE TRIGGER vaults_remain BEFORE DELETE ON vaults BEGIN SELECT RAISE (ABORT, 'vaults are insert-only'); END;
CREATE TRIGGER vault_keys_stay BEFORE UPDATE ON vault_keys
BEGIN SELECT RAISE (ABORT, 'vault_keys are insert-only'); END;
CREATE TRIGGER vault_keys_remain BEFORE DELETE ON vault_keys
BEGIN SELECT RAISE (ABORT, 'vault_keys are insert-only'); END;
CREATE TRIGGER sealed_bids_stay BEFORE UPDATE ON sealed_bids
BEGIN SELECT RAISE (ABORT, 'sealed_bids are insert-only'); END;
CREATE TRIGGER sealed_bids_remain BEFORE DELETE ON sealed_bids
BEGIN SELECT RAISE (ABORT, 'sealed_bids are insert-only'); END;
CREATE TRIGGER sealed_envelopes_stay BEFORE UPDATE ON sealed_envelopes
BEGIN SELECT RAISE (ABORT, 'sealed_envelopes are insert-only'); END;
CREATE TRIGGER sealed_envelopes_remain BEFORE DELETE ON sealed_envelopes
BEGIN SELECT RAISE (ABORT, 'sealed_envelopes are insert-only'); END;
CREATE TRIGGER sealed_bid_ends_stay BEFORE UPDATE ON sealed_bid_ends
BEGIN SELECT RAISE (ABORT, 'sealed_bid_ends are insert-only'); END;
CREATE TRIGGER sealed_bid_ends_remain BEFORE DELETE ON sealed_bid_ends
BEGIN SELECT RAISE (ABORT, 'sealed_bid_ends are insert-only'); END;
CREATE TRIGGER openings_stay BEFORE UPDATE ON openings BEGIN SELECT RAISE (ABORT, 'openings are insert-only'); END;
CREATE TRIGGER openings_remain BEFORE DELETE ON openings BEGIN SELECT RAISE (ABORT, 'openings are insert-only'); END;
