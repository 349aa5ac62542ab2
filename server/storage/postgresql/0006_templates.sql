-- Shared criteria templates (criteriasjablonen). What is proposed, what a review concluded and what was published
-- stays: a change is another row.
CREATE TABLE template_proposals (
  number      BIGINT PRIMARY KEY DEFAULT next_number('template_proposals', 'number'),
  template    TEXT NOT NULL,
  segment     TEXT NOT NULL,
  based_on    BIGINT NOT NULL, -- the newest published version at that moment, 0: none
  document    TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  change_note TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL
);
CREATE INDEX template_proposals_by_template ON template_proposals (template);

CREATE TABLE template_reviews (
  proposal    BIGINT PRIMARY KEY REFERENCES template_proposals (number),
  outcome     TEXT NOT NULL CHECK (outcome IN ('published', 'returned')),
  remark      TEXT NOT NULL,
  reviewed_by TEXT NOT NULL,
  reviewed_at TEXT NOT NULL
);

CREATE TABLE template_versions (
  template TEXT NOT NULL,
  version  BIGINT NOT NULL,
  proposal BIGINT NOT NULL UNIQUE REFERENCES template_reviews (proposal),
  PRIMARY KEY (template, version)
);

CREATE FUNCTION template_proposals_one_open() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM template_proposals AS other WHERE other.template = NEW.template
     AND other.number NOT IN (SELECT proposal FROM template_reviews)) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'a template has one open proposal at most';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER template_proposals_one_open BEFORE INSERT ON template_proposals
FOR EACH ROW EXECUTE FUNCTION template_proposals_one_open();
CREATE TRIGGER template_proposals_stay BEFORE UPDATE ON template_proposals
FOR EACH ROW EXECUTE FUNCTION refuse('template_proposals are insert-only');
CREATE TRIGGER template_proposals_remain BEFORE DELETE ON template_proposals
FOR EACH ROW EXECUTE FUNCTION refuse('template_proposals are insert-only');
CREATE TRIGGER template_reviews_stay BEFORE UPDATE ON template_reviews
FOR EACH ROW EXECUTE FUNCTION refuse('template_reviews are insert-only');
CREATE TRIGGER template_reviews_remain BEFORE DELETE ON template_reviews
FOR EACH ROW EXECUTE FUNCTION refuse('template_reviews are insert-only');
CREATE TRIGGER template_versions_stay BEFORE UPDATE ON template_versions
FOR EACH ROW EXECUTE FUNCTION refuse('template_versions are insert-only');
CREATE TRIGGER template_versions_remain BEFORE DELETE ON template_versions
FOR EACH ROW EXECUTE FUNCTION refuse('template_versions are insert-only');
