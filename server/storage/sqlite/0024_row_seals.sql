-- What a unit of work wrote to rows that are no documents: their hashes, in canonical JSON that an entry of the audit log
-- names (docs/audit-log.md).
CREATE TABLE row_seals (
  number   INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  sha256   TEXT NOT NULL
) STRICT;

CREATE TRIGGER row_seals_stay BEFORE UPDATE ON row_seals
BEGIN SELECT RAISE (ABORT, 'row_seals are insert-only'); END;
CREATE TRIGGER row_seals_remain BEFORE DELETE ON row_seals
BEGIN SELECT RAISE (ABORT, 'row_seals are insert-only'); END;

-- Whether the entry of a step names the whole row, or, as before, its facts only.
ALTER TABLE tender_steps ADD COLUMN named_whole INTEGER NOT NULL DEFAULT 0;
