-- Single sign-on (docs/accounts.md): who accounts are at a provider, and rounds to it that are under way.

-- `subject` is what the provider calls the person, for good. A binding that ended keeps its row.
CREATE TABLE account_identities (
  id       INTEGER PRIMARY KEY,
  account  INTEGER NOT NULL REFERENCES accounts (id),
  issuer   TEXT NOT NULL,
  subject  TEXT NOT NULL,
  bound_at TEXT NOT NULL,
  ended_by TEXT NOT NULL DEFAULT '',
  ended_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX account_identities_of_subject ON account_identities (issuer, subject) WHERE ended_at = '';
CREATE UNIQUE INDEX account_identities_of_account ON account_identities (account, issuer) WHERE ended_at = '';
CREATE TRIGGER account_identities_remain BEFORE DELETE ON account_identities
BEGIN SELECT RAISE (ABORT, 'identities are not erased'); END;

-- Good once, for minutes. `browser` is the SHA-256 of the secret in the browser's cookie. `session` is that which proves
-- again whose it is; 0: somebody signs in. `form` is what was sent to a gate, encrypted.
CREATE TABLE provider_rounds (
  id         INTEGER PRIMARY KEY,
  state      TEXT NOT NULL UNIQUE,
  browser    TEXT NOT NULL,
  network    TEXT NOT NULL,
  session    INTEGER NOT NULL,
  nonce      TEXT NOT NULL,
  verifier   TEXT NOT NULL,
  goes_to    TEXT NOT NULL,
  form       BLOB NOT NULL,
  started_at TEXT NOT NULL
) STRICT;
CREATE INDEX provider_rounds_by_network ON provider_rounds (network);

-- What the provider is shown when the session ends; empty: it was not opened there, or has ended.
ALTER TABLE sessions ADD COLUMN id_token TEXT NOT NULL DEFAULT '';
