-- What a buyer records around an award: canonical JSON (docs/letters.md). The newest version counts.
CREATE TABLE award_files (
  tender     INTEGER NOT NULL REFERENCES tenders (id),
  version    INTEGER NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tender, version)
) STRICT;

-- The Word documents that parties make their letters from. The newest version counts.
CREATE TABLE letter_templates (
  party      TEXT NOT NULL REFERENCES parties (id),
  version    INTEGER NOT NULL,
  name       TEXT NOT NULL,
  size       INTEGER NOT NULL,
  sha256     TEXT NOT NULL,
  content    BLOB NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (party, version)
) STRICT;

CREATE TRIGGER award_files_stay BEFORE UPDATE ON award_files
BEGIN SELECT RAISE (ABORT, 'award_files are insert-only'); END;
CREATE TRIGGER award_files_remain BEFORE DELETE ON award_files
BEGIN SELECT RAISE (ABORT, 'award_files are insert-only'); END;
CREATE TRIGGER letter_templates_stay BEFORE UPDATE ON letter_templates
BEGIN SELECT RAISE (ABORT, 'letter_templates are insert-only'); END;
CREATE TRIGGER letter_templates_remain BEFORE DELETE ON letter_templates
BEGIN SELECT RAISE (ABORT, 'letter_templates are insert-only'); END;
