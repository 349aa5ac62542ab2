-- The audit log as a chain (docs/audit-log.md): `hash` is SHA-256 over the entry's canonical JSON, which holds
-- `previous`, the hash of the entry before it; `id` numbers the entries without gaps. `before` is the hash of the
-- document that the action replaced, as `sha256` is that of the one it stored. An entry gets its hash once: those
-- from before this step get theirs when the database is opened.
ALTER TABLE audit_log ADD COLUMN before TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_log ADD COLUMN previous TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_log ADD COLUMN hash TEXT NOT NULL DEFAULT '';

DROP TRIGGER audit_log_stays ON audit_log;
CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log
FOR EACH ROW WHEN (OLD.hash <> '') EXECUTE FUNCTION refuse('audit_log is insert-only');

-- How long what is kept of a tender must be kept: `years` from the moment that `starts` names. `source` is on what the
-- buyer bases that; empty: nobody has said yet. The log keeps who changed a rule.
CREATE TABLE retention_rules (
  kind       TEXT PRIMARY KEY CHECK (kind IN ('dossier', 'winning-bid', 'other-bid', 'upload', 'audit-log')),
  years      BIGINT NOT NULL CHECK (years BETWEEN 0 AND 100),
  starts     TEXT NOT NULL CHECK (starts IN ('created', 'published', 'evaluated', 'last-change')),
  source     TEXT NOT NULL,
  version    BIGINT NOT NULL,
  updated_at TEXT NOT NULL
);
INSERT INTO retention_rules (kind, years, starts, source, version, updated_at) VALUES
  ('dossier', 10, 'evaluated', '', 1, '2026-11-01T00:00:00Z'),
  ('winning-bid', 10, 'evaluated', '', 1, '2026-11-01T00:00:00Z'),
  ('other-bid', 7, 'evaluated', '', 1, '2026-11-01T00:00:00Z'),
  ('upload', 7, 'evaluated', '', 1, '2026-11-01T00:00:00Z'),
  ('audit-log', 10, 'last-change', '', 1, '2026-11-01T00:00:00Z');
