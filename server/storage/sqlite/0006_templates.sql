-- Shared criteria templates (criteriasjablonen). What is proposed, what a review concluded and what was published
-- stays: a change is another row.
CREATE TABLE template_proposals (
  number      INTEGER PRIMARY KEY,
  template    TEXT NOT NULL,
  segment     TEXT NOT NULL,
  based_on    INTEGER NOT NULL, -- the newest published version at that moment, 0: none
  document    TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  change_note TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL
) STRICT;
CREATE INDEX template_proposals_by_template ON template_proposals (template);

CREATE TABLE template_reviews (
  proposal    INTEGER PRIMARY KEY REFERENCES template_proposals (number),
  outcome     TEXT NOT NULL CHECK (outcome IN ('published', 'returned')),
  remark      TEXT NOT NULL,
  reviewed_by TEXT NOT NULL,
  reviewed_at TEXT NOT NULL
) STRICT;

CREATE TABLE template_versions (
  template TEXT NOT NULL,
  version  INTEGER NOT NULL,
  proposal INTEGER NOT NULL UNIQUE REFERENCES template_reviews (proposal),
  PRIMARY KEY (template, version)
) STRICT;

CREATE TRIGGER template_proposals_one_open BEFORE INSERT ON template_proposals
WHEN EXISTS (SELECT 1 FROM template_proposals AS other WHERE other.template = NEW.template
             AND other.number NOT IN (SELECT proposal FROM template_reviews))
BEGIN SELECT RAISE (ABORT, 'a template has one open proposal at most'); END;
CREATE TRIGGER template_proposals_stay BEFORE UPDATE ON template_proposals
BEGIN SELECT RAISE (ABORT, 'template_proposals are insert-only'); END;
CREATE TRIGGER template_proposals_remain BEFORE DELETE ON template_proposals
BEGIN SELECT RAISE (ABORT, 'template_proposals are insert-only'); END;
CREATE TRIGGER template_reviews_stay BEFORE UPDATE ON template_reviews
BEGIN SELECT RAISE (ABORT, 'template_reviews are insert-only'); END;
CREATE TRIGGER template_reviews_remain BEFORE DELETE ON template_reviews
BEGIN SELECT RAISE (ABORT, 'template_reviews are insert-only'); END;
CREATE TRIGGER template_versions_stay BEFORE UPDATE ON template_versions
BEGIN SELECT RAISE (ABORT, 'template_versions are insert-only'); END;
CREATE TRIGGER template_versions_remain BEFORE DELETE ON template_versions
BEGIN SELECT RAISE (ABORT, 'template_versions are insert-only'); END;
