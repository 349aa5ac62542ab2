-- The roles of an invitation stand in the order of `position`, which names the row too.
CREATE TABLE ordered_roles (
  position   INTEGER PRIMARY KEY,
  invitation INTEGER NOT NULL REFERENCES invitations (id),
  party      TEXT REFERENCES parties (id),
  tender     INTEGER REFERENCES tenders (id),
  role       TEXT NOT NULL,
  CHECK ((party IS NULL) <> (tender IS NULL))
) STRICT;
INSERT INTO ordered_roles (position, invitation, party, tender, role)
SELECT rowid, invitation, party, tender, role FROM invitation_roles;
DROP TABLE invitation_roles;
ALTER TABLE ordered_roles RENAME TO invitation_roles;
CREATE INDEX invitation_roles_by_invitation ON invitation_roles (invitation);
