-- What can be searched, made of what is stored elsewhere. Both are written together by the program (SearchStore).
CREATE TABLE search_texts (
  id      BIGINT PRIMARY KEY DEFAULT next_number('search_texts', 'id'),
  kind    TEXT NOT NULL,
  subject TEXT NOT NULL,
  tender  BIGINT,       -- it is read with that tender; NULL: with what the region shares
  nl      TEXT NOT NULL, -- the title
  en      TEXT NOT NULL,
  body    TEXT NOT NULL,
  UNIQUE (kind, subject)
);

-- The words in them, as the program takes them apart: the titles' with weight A, the others with D.
CREATE TABLE search_index (
  id    BIGINT PRIMARY KEY REFERENCES search_texts (id) ON DELETE CASCADE,
  words TSVECTOR NOT NULL
);
CREATE INDEX search_index_by_word ON search_index USING GIN (words);
