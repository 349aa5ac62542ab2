-- What a proposal asks beside the step itself: of `correct-bid` which answers of which bid, in canonical JSON.
ALTER TABLE step_requests ADD COLUMN details TEXT NOT NULL DEFAULT '';

-- Whether the key holders are people with an account, each of whom gives a code in a session of their own.
ALTER TABLE vaults ADD COLUMN of_accounts BIGINT NOT NULL DEFAULT 0;

-- When the holder got the code of the share; empty: not yet. Letters of before were shown when they were made.
ALTER TABLE vault_shares ADD COLUMN taken_at TEXT NOT NULL DEFAULT '';
UPDATE vault_shares SET taken_at = created_at;
