-- What somebody has typed in a form and not sent yet, to go on with later. It decides nothing.
CREATE TABLE kept_forms (
  account  BIGINT NOT NULL, -- 0: accounts are off
  form     TEXT NOT NULL,    -- the address to which it is sent, and its number among those of the page
  fields   TEXT NOT NULL,    -- JSON: [["name", "value"], ...]
  saved_at TEXT NOT NULL,
  PRIMARY KEY (account, form)
);
