-- What a buyer records around an award: canonical JSON (docs/letters.md). The newest version counts.
CREATE TABLE award_files (
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  version    BIGINT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, version)
);

-- The Word documents that parties make their letters from. The newest version counts.
CREATE TABLE letter_templates (
  party      TEXT NOT NULL REFERENCES parties (id),
  version    BIGINT NOT NULL,
  name       TEXT NOT NULL,
  size       BIGINT NOT NULL,
  sha256     TEXT NOT NULL,
  content    BYTEA NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (party, version)
);

CREATE TRIGGER award_files_stay BEFORE UPDATE ON award_files
FOR EACH ROW EXECUTE FUNCTION refuse('award_files are insert-only');
CREATE TRIGGER award_files_remain BEFORE DELETE ON award_files
FOR EACH ROW EXECUTE FUNCTION refuse('award_files are insert-only');
CREATE TRIGGER letter_templates_stay BEFORE UPDATE ON letter_templates
FOR EACH ROW EXECUTE FUNCTION refuse('letter_templates are insert-only');
CREATE TRIGGER letter_templates_remain BEFORE DELETE ON letter_templates
FOR EACH ROW EXECUTE FUNCTION refuse('letter_templates are insert-only');
