-- Whole dossiers that two people deleted after their term. What is left of one is this row, the proposal with its reason,
-- and the audit log: its entries name by hash what there was. `sha256` is of the dossier as it was then.
CREATE TABLE deleted_dossiers (
  tender     INTEGER PRIMARY KEY,
  proposal   INTEGER NOT NULL UNIQUE,
  reference  TEXT NOT NULL,
  title      TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  deleted_at TEXT NOT NULL
) STRICT;

-- A proposal outlives the tender that it is about.
DROP TRIGGER uploads_stay;
CREATE TABLE kept_proposals (
  id          INTEGER PRIMARY KEY,
  tender      INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  due         TEXT NOT NULL, -- the day from which it need not be kept
  person      TEXT NOT NULL,
  reason      TEXT NOT NULL,
  proposed_at TEXT NOT NULL
) STRICT;
INSERT INTO kept_proposals SELECT id, tender, kind, due, person, reason, proposed_at FROM deletion_proposals;
CREATE TABLE kept_decisions (
  proposal   INTEGER PRIMARY KEY REFERENCES kept_proposals (id),
  outcome    TEXT NOT NULL CHECK (outcome IN ('confirmed', 'declined')),
  person     TEXT NOT NULL,
  remark     TEXT NOT NULL,
  deleted    INTEGER NOT NULL, -- how many documents
  decided_at TEXT NOT NULL
) STRICT;
INSERT INTO kept_decisions SELECT proposal, outcome, person, remark, deleted, decided_at FROM deletion_decisions;
DROP TABLE deletion_decisions;
DROP TABLE deletion_proposals;
ALTER TABLE kept_proposals RENAME TO deletion_proposals;
ALTER TABLE kept_decisions RENAME TO deletion_decisions;
CREATE TRIGGER deletion_proposals_stay BEFORE UPDATE ON deletion_proposals
BEGIN SELECT RAISE (ABORT, 'deletion_proposals are insert-only'); END;
CREATE TRIGGER deletion_proposals_remain BEFORE DELETE ON deletion_proposals
BEGIN SELECT RAISE (ABORT, 'deletion_proposals are insert-only'); END;
CREATE TRIGGER deletion_decisions_stay BEFORE UPDATE ON deletion_decisions
BEGIN SELECT RAISE (ABORT, 'deletion_decisions are insert-only'); END;
CREATE TRIGGER deletion_decisions_remain BEFORE DELETE ON deletion_decisions
BEGIN SELECT RAISE (ABORT, 'deletion_decisions are insert-only'); END;
CREATE TRIGGER uploads_stay BEFORE UPDATE ON uploads
WHEN NOT (NEW.content = x'' AND NEW.name = '' AND NEW.id = OLD.id AND NEW.tender = OLD.tender AND NEW.kind = OLD.kind
          AND NEW.media_type = OLD.media_type AND NEW.size = OLD.size AND NEW.sha256 = OLD.sha256
          AND NEW.received_at = OLD.received_at
          AND EXISTS (SELECT 1 FROM deletion_proposals AS p JOIN deletion_decisions AS d ON d.proposal = p.id
                      WHERE p.tender = OLD.tender AND p.kind = 'upload' AND d.outcome = 'confirmed'))
BEGIN SELECT RAISE (ABORT, 'uploads are insert-only'); END;

-- A dossier is deleted by two people only, and a row is deleted with its dossier only.
CREATE TRIGGER deleted_dossiers_decided BEFORE INSERT ON deleted_dossiers
WHEN NOT EXISTS (SELECT 1 FROM deletion_proposals AS p JOIN deletion_decisions AS d ON d.proposal = p.id
                 WHERE p.id = NEW.proposal AND p.tender = NEW.tender AND p.kind = 'dossier' AND d.outcome = 'confirmed')
BEGIN SELECT RAISE (ABORT, 'a dossier is deleted by two people'); END;
CREATE TRIGGER deleted_dossiers_stay BEFORE UPDATE ON deleted_dossiers
BEGIN SELECT RAISE (ABORT, 'deleted_dossiers are insert-only'); END;
CREATE TRIGGER deleted_dossiers_remain BEFORE DELETE ON deleted_dossiers
BEGIN SELECT RAISE (ABORT, 'deleted_dossiers are insert-only'); END;

CREATE TRIGGER tenders_remain BEFORE DELETE ON tenders
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.id)
BEGIN SELECT RAISE (ABORT, 'tenders are deleted as whole dossiers'); END;
CREATE TRIGGER bids_remain BEFORE DELETE ON bids
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'bids are deleted with their dossier'); END;
CREATE TRIGGER grades_remain BEFORE DELETE ON grades
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'grades are deleted with their dossier'); END;
DROP TRIGGER uploads_remain;
CREATE TRIGGER uploads_remain BEFORE DELETE ON uploads
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'uploads are insert-only'); END;
DROP TRIGGER draws_remain;
CREATE TRIGGER draws_remain BEFORE DELETE ON draws
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'draws are insert-only'); END;
DROP TRIGGER superseded_documents_remain;
CREATE TRIGGER superseded_documents_remain BEFORE DELETE ON superseded_documents
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'superseded_documents are insert-only'); END;
DROP TRIGGER evaluations_remain;
CREATE TRIGGER evaluations_remain BEFORE DELETE ON evaluations
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'evaluations are insert-only'); END;
DROP TRIGGER deviations_remain;
CREATE TRIGGER deviations_remain BEFORE DELETE ON deviations
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'deviations are insert-only'); END;
DROP TRIGGER publications_remain;
CREATE TRIGGER publications_remain BEFORE DELETE ON publications
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'publications are insert-only'); END;
DROP TRIGGER tender_steps_remain;
CREATE TRIGGER tender_steps_remain BEFORE DELETE ON tender_steps
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'tender_steps are insert-only'); END;
DROP TRIGGER step_requests_remain;
CREATE TRIGGER step_requests_remain BEFORE DELETE ON step_requests
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'step_requests are insert-only'); END;
DROP TRIGGER admissibility_decisions_remain;
CREATE TRIGGER admissibility_decisions_remain BEFORE DELETE ON admissibility_decisions
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'admissibility_decisions are insert-only'); END;
DROP TRIGGER late_bids_remain;
CREATE TRIGGER late_bids_remain BEFORE DELETE ON late_bids
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'late_bids are insert-only'); END;
DROP TRIGGER vaults_remain;
CREATE TRIGGER vaults_remain BEFORE DELETE ON vaults
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'vaults are insert-only'); END;
DROP TRIGGER vault_keys_remain;
CREATE TRIGGER vault_keys_remain BEFORE DELETE ON vault_keys
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'vault_keys are insert-only'); END;
DROP TRIGGER sealed_bids_remain;
CREATE TRIGGER sealed_bids_remain BEFORE DELETE ON sealed_bids
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'sealed_bids are insert-only'); END;
DROP TRIGGER openings_remain;
CREATE TRIGGER openings_remain BEFORE DELETE ON openings
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'openings are insert-only'); END;
DROP TRIGGER promises_remain;
CREATE TRIGGER promises_remain BEFORE DELETE ON promises
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'promises are insert-only'); END;
DROP TRIGGER award_files_remain;
CREATE TRIGGER award_files_remain BEFORE DELETE ON award_files
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'award_files are insert-only'); END;
DROP TRIGGER notice_files_remain;
CREATE TRIGGER notice_files_remain BEFORE DELETE ON notice_files
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'notice_files are insert-only'); END;
DROP TRIGGER panels_remain;
CREATE TRIGGER panels_remain BEFORE DELETE ON panels
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'panels are insert-only'); END;
DROP TRIGGER interest_declarations_remain;
CREATE TRIGGER interest_declarations_remain BEFORE DELETE ON interest_declarations
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'interest_declarations are insert-only'); END;
DROP TRIGGER recusals_remain;
CREATE TRIGGER recusals_remain BEFORE DELETE ON recusals
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'recusals are insert-only'); END;
DROP TRIGGER blind_names_remain;
CREATE TRIGGER blind_names_remain BEFORE DELETE ON blind_names
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'blind_names are insert-only'); END;
DROP TRIGGER grade_givers_remain;
CREATE TRIGGER grade_givers_remain BEFORE DELETE ON grade_givers
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'grade_givers are insert-only'); END;
DROP TRIGGER consensus_reasons_remain;
CREATE TRIGGER consensus_reasons_remain BEFORE DELETE ON consensus_reasons
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'consensus_reasons are insert-only'); END;
DROP TRIGGER award_records_remain;
CREATE TRIGGER award_records_remain BEFORE DELETE ON award_records
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'award_records are insert-only'); END;
DROP TRIGGER advice_thresholds_remain;
CREATE TRIGGER advice_thresholds_remain BEFORE DELETE ON advice_thresholds
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'advice_thresholds are insert-only'); END;
DROP TRIGGER commitment_salts_remain;
CREATE TRIGGER commitment_salts_remain BEFORE DELETE ON commitment_salts
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'commitment_salts are insert-only'); END;
DROP TRIGGER step_request_outcomes_remain;
CREATE TRIGGER step_request_outcomes_remain BEFORE DELETE ON step_request_outcomes
WHEN NOT EXISTS (SELECT 1 FROM step_requests AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
                 WHERE p.id = OLD.request)
BEGIN SELECT RAISE (ABORT, 'step_request_outcomes are insert-only'); END;
DROP TRIGGER sealed_envelopes_remain;
CREATE TRIGGER sealed_envelopes_remain BEFORE DELETE ON sealed_envelopes
WHEN NOT EXISTS (SELECT 1 FROM sealed_bids AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
                 WHERE p.receipt = OLD.receipt)
BEGIN SELECT RAISE (ABORT, 'sealed_envelopes are insert-only'); END;
DROP TRIGGER sealed_bid_ends_remain;
CREATE TRIGGER sealed_bid_ends_remain BEFORE DELETE ON sealed_bid_ends
WHEN NOT EXISTS (SELECT 1 FROM sealed_bids AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
                 WHERE p.receipt = OLD.receipt)
BEGIN SELECT RAISE (ABORT, 'sealed_bid_ends are insert-only'); END;
DROP TRIGGER promise_terms_remain;
CREATE TRIGGER promise_terms_remain BEFORE DELETE ON promise_terms
WHEN NOT EXISTS (SELECT 1 FROM promises AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
                 WHERE p.id = OLD.promise)
BEGIN SELECT RAISE (ABORT, 'promise_terms are insert-only'); END;
DROP TRIGGER promise_measurements_remain;
CREATE TRIGGER promise_measurements_remain BEFORE DELETE ON promise_measurements
WHEN NOT EXISTS (SELECT 1 FROM promises AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
                 WHERE p.id = OLD.promise)
BEGIN SELECT RAISE (ABORT, 'promise_measurements are insert-only'); END;
DROP TRIGGER tender_roles_remain;
CREATE TRIGGER tender_roles_remain BEFORE DELETE ON tender_roles
WHEN NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender)
BEGIN SELECT RAISE (ABORT, 'roles are not erased'); END;
-- Several evaluations may be of one dossier.
DROP TRIGGER evaluated_dossiers_remain;
CREATE TRIGGER evaluated_dossiers_remain BEFORE DELETE ON evaluated_dossiers
WHEN EXISTS (SELECT 1 FROM evaluations WHERE dossier = OLD.sha256)
BEGIN SELECT RAISE (ABORT, 'evaluated_dossiers are insert-only'); END;
