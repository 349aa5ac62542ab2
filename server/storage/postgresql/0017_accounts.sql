-- Who may sign in, and what they may be (docs/accounts.md).
--
-- Nothing here can be used to sign in by whoever reads it: passwords are Argon2id hashes; links, session ids, access
-- tokens and recovery codes have at least 128 random bits and stand here as SHA-256; the secrets of authenticator apps
-- are encrypted with a key that is not in the database. Times are RFC 3339 in UTC to the millisecond; an empty one has
-- not come yet.

-- `name_key` and `email_key` are what may occur once: without differences of capitals and blanks. `handle` is what
-- security keys know the account by.
CREATE TABLE accounts (
  id           BIGINT PRIMARY KEY DEFAULT next_number('accounts', 'id'),
  handle       TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  name_key     TEXT NOT NULL UNIQUE,
  email        TEXT NOT NULL,
  email_key    TEXT NOT NULL UNIQUE,
  created_at   TEXT NOT NULL,
  disabled_at  TEXT NOT NULL DEFAULT '',
  signed_in_at TEXT NOT NULL DEFAULT ''
);

-- `is_long` says that it is long enough to be the only factor.
CREATE TABLE passwords (
  account BIGINT PRIMARY KEY REFERENCES accounts (id),
  hash    TEXT NOT NULL,
  is_long BIGINT NOT NULL,
  set_at  TEXT NOT NULL
);

-- `last_step` is that of the last code that was taken: none is taken twice.
CREATE TABLE totp_secrets (
  account   BIGINT PRIMARY KEY REFERENCES accounts (id),
  sealed    BYTEA NOT NULL,
  last_step BIGINT NOT NULL,
  added_at  TEXT NOT NULL
);

CREATE TABLE security_keys (
  id         BIGINT PRIMARY KEY DEFAULT next_number('security_keys', 'id'),
  account    BIGINT NOT NULL REFERENCES accounts (id),
  name       TEXT NOT NULL,
  credential TEXT NOT NULL UNIQUE,
  algorithm  BIGINT NOT NULL,
  public_key BYTEA NOT NULL,
  sign_count BIGINT NOT NULL,
  added_at   TEXT NOT NULL,
  used_at    TEXT NOT NULL DEFAULT '',
  removed_at TEXT NOT NULL DEFAULT ''
);
CREATE INDEX security_keys_by_account ON security_keys (account);

CREATE TABLE recovery_codes (
  account BIGINT NOT NULL REFERENCES accounts (id),
  sha256  TEXT NOT NULL,
  made_at TEXT NOT NULL,
  used_at TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (account, sha256)
);

-- One-time links. With `account` the link sets a new password for it; without, it makes one of that name and address.
-- `outcome` is 'accepted', 'withdrawn' or 'replaced'.
CREATE TABLE invitations (
  id         BIGINT PRIMARY KEY DEFAULT next_number('invitations', 'id'),
  sha256     TEXT NOT NULL UNIQUE,
  account    BIGINT REFERENCES accounts (id),
  name       TEXT NOT NULL,
  email      TEXT NOT NULL,
  invited_by TEXT NOT NULL,
  invited_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  outcome    TEXT NOT NULL DEFAULT '',
  ended_at   TEXT NOT NULL DEFAULT ''
);

CREATE TABLE invitation_roles (
  invitation BIGINT NOT NULL REFERENCES invitations (id),
  party      TEXT REFERENCES parties (id),
  tender     BIGINT REFERENCES tenders (id),
  role       TEXT NOT NULL,
  CHECK ((party IS NULL) <> (tender IS NULL))
);
CREATE INDEX invitation_roles_by_invitation ON invitation_roles (invitation);

-- A half-open one waits for the second factor.
CREATE TABLE sessions (
  id               BIGINT PRIMARY KEY DEFAULT next_number('sessions', 'id'),
  sha256           TEXT NOT NULL UNIQUE,
  account          BIGINT NOT NULL REFERENCES accounts (id),
  half_open        BIGINT NOT NULL,
  address          TEXT NOT NULL,
  agent            TEXT NOT NULL,
  opened_at        TEXT NOT NULL,
  used_at          TEXT NOT NULL,
  authenticated_at TEXT NOT NULL,
  ended_at         TEXT NOT NULL DEFAULT ''
);
CREATE INDEX sessions_by_account ON sessions (account);

CREATE TABLE access_tokens (
  id               BIGINT PRIMARY KEY DEFAULT next_number('access_tokens', 'id'),
  sha256           TEXT NOT NULL UNIQUE,
  account          BIGINT NOT NULL REFERENCES accounts (id),
  name             TEXT NOT NULL,
  created_at       TEXT NOT NULL,
  used_at          TEXT NOT NULL DEFAULT '',
  expires_on       TEXT NOT NULL,
  authenticated_at TEXT NOT NULL DEFAULT '',
  ended_at         TEXT NOT NULL DEFAULT ''
);
CREATE INDEX access_tokens_by_account ON access_tokens (account);

-- What a security key was asked last, for a session: good once.
CREATE TABLE security_key_challenges (
  session    BIGINT NOT NULL REFERENCES sessions (id),
  purpose    TEXT NOT NULL CHECK (purpose IN ('registration', 'assertion')),
  challenge  TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (session, purpose)
);

-- A role that was taken back keeps its row.
CREATE TABLE party_roles (
  id       BIGINT PRIMARY KEY DEFAULT next_number('party_roles', 'id'),
  account  BIGINT NOT NULL REFERENCES accounts (id),
  party    TEXT NOT NULL REFERENCES parties (id),
  role     TEXT NOT NULL,
  given_by TEXT NOT NULL,
  given_at TEXT NOT NULL,
  taken_by TEXT NOT NULL DEFAULT '',
  taken_at TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX party_roles_now ON party_roles (account, party, role) WHERE taken_at = '';
CREATE INDEX party_roles_by_party ON party_roles (party);

CREATE TABLE tender_roles (
  id       BIGINT PRIMARY KEY DEFAULT next_number('tender_roles', 'id'),
  account  BIGINT NOT NULL REFERENCES accounts (id),
  tender   BIGINT NOT NULL REFERENCES tenders (id),
  role     TEXT NOT NULL,
  given_by TEXT NOT NULL,
  given_at TEXT NOT NULL,
  taken_by TEXT NOT NULL DEFAULT '',
  taken_at TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX tender_roles_now ON tender_roles (account, tender, role) WHERE taken_at = '';
CREATE INDEX tender_roles_by_tender ON tender_roles (tender);

-- Whose tender it is. Those from before there were accounts are of the party of their buyer's name.
CREATE TABLE tender_parties (
  tender BIGINT PRIMARY KEY REFERENCES tenders (id),
  party  TEXT NOT NULL REFERENCES parties (id)
);
CREATE INDEX tender_parties_by_party ON tender_parties (party);
INSERT INTO tender_parties (tender, party)
SELECT tenders.id, MIN(parties.id) FROM tenders JOIN parties ON LOWER(TRIM(parties.name)) = LOWER(TRIM(tenders.buyer))
GROUP BY tenders.id;

CREATE VIEW readable_tenders AS
SELECT party_roles.account AS account, tender_parties.tender AS tender
FROM party_roles JOIN tender_parties ON tender_parties.party = party_roles.party
WHERE party_roles.taken_at = '' AND party_roles.role IN ('buyer', 'assessor', 'panel-chair', 'controller')
UNION
SELECT account, tender FROM tender_roles WHERE taken_at = '';

-- Wrong and right tries to prove who one is. `subject` is the SHA-256 of the e-mail address: what was typed there may
-- be a password. `network` is the client's address, of IPv6 the first 64 bits.
CREATE TABLE sign_in_attempts (
  id       BIGINT PRIMARY KEY DEFAULT next_number('sign_in_attempts', 'id'),
  subject  TEXT NOT NULL,
  network  TEXT NOT NULL,
  is_right BIGINT NOT NULL,
  at       TEXT NOT NULL
);
CREATE INDEX sign_in_attempts_by_subject ON sign_in_attempts (subject, at);
CREATE INDEX sign_in_attempts_by_network ON sign_in_attempts (network, at);

CREATE TRIGGER accounts_remain BEFORE DELETE ON accounts
FOR EACH ROW EXECUTE FUNCTION refuse('accounts are not erased');
CREATE TRIGGER accounts_keep_names BEFORE UPDATE OF id, name, name_key, email, email_key, handle, created_at ON accounts
FOR EACH ROW EXECUTE FUNCTION refuse('accounts keep their names');
CREATE TRIGGER party_roles_remain BEFORE DELETE ON party_roles
FOR EACH ROW EXECUTE FUNCTION refuse('roles are not erased');
CREATE TRIGGER tender_roles_remain BEFORE DELETE ON tender_roles
FOR EACH ROW EXECUTE FUNCTION refuse('roles are not erased');
CREATE TRIGGER invitations_remain BEFORE DELETE ON invitations
FOR EACH ROW EXECUTE FUNCTION refuse('invitations are not erased');
