-- The process of a published tender: the steps it took from stage to stage, what is proposed by one person and waits
-- for another, decisions on the admissibility of bids, and bids that came too late. What happened stays: a
-- change is another row.
CREATE TABLE tender_steps (
  tender      BIGINT NOT NULL REFERENCES tenders (id),
  number      BIGINT NOT NULL CHECK (number >= 1),
  step        TEXT NOT NULL,
  from_stage  TEXT NOT NULL,
  to_stage    TEXT NOT NULL,
  person      TEXT NOT NULL, -- empty: the clock
  second      TEXT NOT NULL, -- who confirmed it; empty: a step of one person
  reason      TEXT NOT NULL,
  facts       TEXT NOT NULL, -- canonical JSON
  sha256      TEXT NOT NULL, -- of the facts
  at          TEXT NOT NULL, -- of the step; by the clock: the deadline
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (tender, number)
);

CREATE TABLE step_requests (
  id          BIGINT PRIMARY KEY DEFAULT next_number('step_requests', 'id'),
  tender      BIGINT NOT NULL REFERENCES tenders (id),
  after_step  BIGINT NOT NULL, -- the last step at that moment: after another one the request has lapsed
  step        TEXT NOT NULL,
  to_stage    TEXT NOT NULL,
  person      TEXT NOT NULL,
  reason      TEXT NOT NULL,
  proposed_at TEXT NOT NULL
);
CREATE INDEX step_requests_by_tender ON step_requests (tender);

CREATE TABLE step_request_outcomes (
  request    BIGINT PRIMARY KEY REFERENCES step_requests (id),
  outcome    TEXT NOT NULL CHECK (outcome IN ('confirmed', 'declined')),
  person     TEXT NOT NULL,
  remark     TEXT NOT NULL,
  decided_at TEXT NOT NULL
);

CREATE TABLE admissibility_decisions (
  position   BIGINT PRIMARY KEY DEFAULT next_number('admissibility_decisions', 'position'),
  tender     BIGINT NOT NULL REFERENCES tenders (id),
  bid        TEXT NOT NULL,
  outcome    TEXT NOT NULL CHECK (outcome IN ('admitted', 'rejected')),
  ground     TEXT NOT NULL, -- empty: admitted
  reason     TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  after_step BIGINT NOT NULL, -- the last step at that moment
  decided_at TEXT NOT NULL
);
CREATE INDEX admissibility_decisions_by_tender ON admissibility_decisions (tender);

-- Set aside as they were received, byte for byte; nobody reads them.
CREATE TABLE late_bids (
  position    BIGINT PRIMARY KEY DEFAULT next_number('late_bids', 'position'),
  tender      BIGINT NOT NULL REFERENCES tenders (id),
  media_type  TEXT NOT NULL,
  size        BIGINT NOT NULL,
  sha256      TEXT NOT NULL,
  content     BYTEA NOT NULL,
  received_at TEXT NOT NULL
);
CREATE INDEX late_bids_by_tender ON late_bids (tender);

CREATE FUNCTION tender_steps_follow() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> 1 + (SELECT COUNT(*) FROM tender_steps AS other WHERE other.tender = NEW.tender) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'tender_steps are numbered without gaps';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tender_steps_follow BEFORE INSERT ON tender_steps
FOR EACH ROW EXECUTE FUNCTION tender_steps_follow();
CREATE FUNCTION tender_steps_lead_on() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.from_stage <> COALESCE ((SELECT other.to_stage FROM tender_steps AS other
     WHERE other.tender = NEW.tender ORDER BY other.number DESC LIMIT 1), 'draft') THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'a step begins where the last one ended';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tender_steps_lead_on BEFORE INSERT ON tender_steps
FOR EACH ROW EXECUTE FUNCTION tender_steps_lead_on();
CREATE TRIGGER tender_steps_stay BEFORE UPDATE ON tender_steps
FOR EACH ROW EXECUTE FUNCTION refuse('tender_steps are insert-only');
CREATE TRIGGER tender_steps_remain BEFORE DELETE ON tender_steps
FOR EACH ROW EXECUTE FUNCTION refuse('tender_steps are insert-only');
CREATE TRIGGER step_requests_stay BEFORE UPDATE ON step_requests
FOR EACH ROW EXECUTE FUNCTION refuse('step_requests are insert-only');
CREATE TRIGGER step_requests_remain BEFORE DELETE ON step_requests
FOR EACH ROW EXECUTE FUNCTION refuse('step_requests are insert-only');
CREATE TRIGGER step_request_outcomes_stay BEFORE UPDATE ON step_request_outcomes
FOR EACH ROW EXECUTE FUNCTION refuse('step_request_outcomes are insert-only');
CREATE TRIGGER step_request_outcomes_remain BEFORE DELETE ON step_request_outcomes
FOR EACH ROW EXECUTE FUNCTION refuse('step_request_outcomes are insert-only');
CREATE TRIGGER admissibility_decisions_stay BEFORE UPDATE ON admissibility_decisions
FOR EACH ROW EXECUTE FUNCTION refuse('admissibility_decisions are insert-only');
CREATE TRIGGER admissibility_decisions_remain BEFORE DELETE ON admissibility_decisions
FOR EACH ROW EXECUTE FUNCTION refuse('admissibility_decisions are insert-only');
CREATE TRIGGER late_bids_stay BEFORE UPDATE ON late_bids
FOR EACH ROW EXECUTE FUNCTION refuse('late_bids are insert-only');
CREATE TRIGGER late_bids_remain BEFORE DELETE ON late_bids
FOR EACH ROW EXECUTE FUNCTION refuse('late_bids are insert-only');

-- What was published before there were steps. The hash is that of {}.
INSERT INTO tender_steps (tender, number, step, from_stage, to_stage, person, second, reason, facts, sha256, at,
                          recorded_at)
  SELECT tender, 1, 'publish', 'draft', 'published', published_by, '', '', '{}',
         '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', published_at, published_at
  FROM publications WHERE number = 1;
