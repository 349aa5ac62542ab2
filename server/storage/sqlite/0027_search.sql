-- What can be searched, made of what is stored elsewhere: it can be emptied, and is filled again at the next start.
CREATE TABLE search_texts (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL,
  subject TEXT NOT NULL,
  tender  INTEGER,       -- it is read with that tender; NULL: with what the region shares
  nl      TEXT NOT NULL, -- the title
  en      TEXT NOT NULL,
  body    TEXT NOT NULL,
  UNIQUE (kind, subject)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  nl, en, body, content = 'search_texts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER search_texts_added AFTER INSERT ON search_texts BEGIN
  INSERT INTO search_index (rowid, nl, en, body) VALUES (new.id, new.nl, new.en, new.body);
END;
CREATE TRIGGER search_texts_removed AFTER DELETE ON search_texts BEGIN
  INSERT INTO search_index (search_index, rowid, nl, en, body) VALUES ('delete', old.id, old.nl, old.en, old.body);
END;
