-- The audit log as a chain (docs/audit-log.md): `hash` is SHA-256 over the entry's canonical JSON, which holds
-- `previous`, the hash of the entry before it; `id` numbers the entries without gaps. `before` is the hash of the
-- document that the action replaced, as `sha256` is that of the one it stored. An entry gets its hash once: those
-- from before this step get theirs when the database is opened.
ALTER TABLE audit_log ADD COLUMN before TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_log ADD COLUMN previous TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_log ADD COLUMN hash TEXT NOT NULL DEFAULT '';

DROP TRIGGER audit_log_stays;
CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log WHEN OLD.hash <> ''
BEGIN SELECT RAISE (ABORT, 'audit_log is insert-only'); END;
