-- What European notices tell of a tender or a consultation beside its definition: canonical JSON
-- (docs/notices.md). The newest version counts.
CREATE TABLE notice_files (
  tender       BIGINT NOT NULL,  -- 0: of a consultation
  consultation TEXT NOT NULL,     -- '': of a tender
  version      BIGINT NOT NULL,
  document     TEXT NOT NULL,
  sha256       TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  PRIMARY KEY (tender, consultation, version),
  CHECK ((tender = 0) <> (consultation = ''))
);

CREATE TRIGGER notice_files_stay BEFORE UPDATE ON notice_files
FOR EACH ROW EXECUTE FUNCTION refuse('notice_files are insert-only');
CREATE TRIGGER notice_files_remain BEFORE DELETE ON notice_files
FOR EACH ROW EXECUTE FUNCTION refuse('notice_files are insert-only');
