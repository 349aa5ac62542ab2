-- The roles of an invitation stand in the order of `position`, which names the row too.
ALTER TABLE invitation_roles
  ADD COLUMN position BIGINT PRIMARY KEY DEFAULT next_number('invitation_roles', 'position');
