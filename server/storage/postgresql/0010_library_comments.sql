-- What buyers experienced with a criterion of the library. A comment stays what it was; who takes it back, says so.
CREATE TABLE library_comments (
  position   BIGINT PRIMARY KEY DEFAULT next_number('library_comments', 'position'),
  criterion  TEXT NOT NULL,
  party      TEXT NOT NULL,
  author     TEXT NOT NULL,
  rating     TEXT NOT NULL CHECK (rating IN ('', 'worked-well', 'mixed', 'did-not-work')),
  tender     TEXT NOT NULL,
  text       TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX library_comments_by_criterion ON library_comments (criterion);

CREATE TABLE library_comment_withdrawals (
  comment      BIGINT PRIMARY KEY REFERENCES library_comments (position),
  withdrawn_by TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL
);

CREATE TRIGGER library_comments_stay BEFORE UPDATE ON library_comments
FOR EACH ROW EXECUTE FUNCTION refuse('library_comments are insert-only');
CREATE TRIGGER library_comments_remain BEFORE DELETE ON library_comments
FOR EACH ROW EXECUTE FUNCTION refuse('library_comments are insert-only');
CREATE TRIGGER library_comment_withdrawals_stay BEFORE UPDATE ON library_comment_withdrawals
FOR EACH ROW EXECUTE FUNCTION refuse('library_comment_withdrawals are insert-only');
CREATE TRIGGER library_comment_withdrawals_remain BEFORE DELETE ON library_comment_withdrawals
FOR EACH ROW EXECUTE FUNCTION refuse('library_comment_withdrawals are insert-only');
