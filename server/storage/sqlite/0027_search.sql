-- What can be searched, made of what is stored elsewhere. Both are written together by the program (SearchStore): a
-- schema is not trusted with virtual tables.
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
