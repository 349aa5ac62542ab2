-- What a unit of work wrote to rows that are no documents: their hashes, in canonical JSON that an entry of the audit log
-- names (docs/audit-log.md).
CREATE TABLE row_seals (
  number   BIGINT PRIMARY KEY DEFAULT next_number('row_seals', 'number'),
  document TEXT NOT NULL,
  sha256   TEXT NOT NULL
);

CREATE TRIGGER row_seals_stay BEFORE UPDATE ON row_seals
FOR EACH ROW EXECUTE FUNCTION refuse('row_seals are insert-only');
CREATE TRIGGER row_seals_remain BEFORE DELETE ON row_seals
FOR EACH ROW EXECUTE FUNCTION refuse('row_seals are insert-only');

-- Whether the entry of a step names the whole row, or, as before, its facts only.
ALTER TABLE tender_steps ADD COLUMN named_whole BIGINT NOT NULL DEFAULT 0;
