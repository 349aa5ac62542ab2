-- Whole dossiers that two people deleted after their term. What is left of one is this row, the proposal with its reason,
-- and the audit log: its entries name by hash what there was. `sha256` is of the dossier as it was then.
CREATE TABLE deleted_dossiers (
  tender     BIGINT PRIMARY KEY,
  proposal   BIGINT NOT NULL UNIQUE,
  reference  TEXT NOT NULL,
  title      TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  deleted_at TEXT NOT NULL
);

-- A proposal outlives the tender that it is about.
ALTER TABLE deletion_proposals DROP CONSTRAINT deletion_proposals_tender_fkey;

-- A dossier is deleted by two people only, and a row is deleted with its dossier only.
CREATE FUNCTION deleted_dossiers_decided() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM deletion_proposals AS p JOIN deletion_decisions AS d ON d.proposal = p.id
     WHERE p.id = NEW.proposal AND p.tender = NEW.tender AND p.kind = 'dossier' AND d.outcome = 'confirmed') THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'a dossier is deleted by two people';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deleted_dossiers_decided BEFORE INSERT ON deleted_dossiers
FOR EACH ROW EXECUTE FUNCTION deleted_dossiers_decided();
CREATE TRIGGER deleted_dossiers_stay BEFORE UPDATE ON deleted_dossiers
FOR EACH ROW EXECUTE FUNCTION refuse('deleted_dossiers are insert-only');
CREATE TRIGGER deleted_dossiers_remain BEFORE DELETE ON deleted_dossiers
FOR EACH ROW EXECUTE FUNCTION refuse('deleted_dossiers are insert-only');

CREATE FUNCTION refuse_unless_deleted() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.tender) THEN
    RAISE integrity_constraint_violation USING MESSAGE = TG_ARGV[0];
  END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION tenders_remain() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM deleted_dossiers WHERE tender = OLD.id) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'tenders are deleted as whole dossiers';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER tenders_remain BEFORE DELETE ON tenders
FOR EACH ROW EXECUTE FUNCTION tenders_remain();
CREATE TRIGGER bids_remain BEFORE DELETE ON bids
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('bids are deleted with their dossier');
CREATE TRIGGER grades_remain BEFORE DELETE ON grades
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('grades are deleted with their dossier');
DROP TRIGGER uploads_remain ON uploads;
CREATE TRIGGER uploads_remain BEFORE DELETE ON uploads
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('uploads are insert-only');
DROP TRIGGER draws_remain ON draws;
CREATE TRIGGER draws_remain BEFORE DELETE ON draws
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('draws are insert-only');
DROP TRIGGER superseded_documents_remain ON superseded_documents;
CREATE TRIGGER superseded_documents_remain BEFORE DELETE ON superseded_documents
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('superseded_documents are insert-only');
DROP TRIGGER evaluations_remain ON evaluations;
CREATE TRIGGER evaluations_remain BEFORE DELETE ON evaluations
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('evaluations are insert-only');
DROP TRIGGER deviations_remain ON deviations;
CREATE TRIGGER deviations_remain BEFORE DELETE ON deviations
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('deviations are insert-only');
DROP TRIGGER publications_remain ON publications;
CREATE TRIGGER publications_remain BEFORE DELETE ON publications
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('publications are insert-only');
DROP TRIGGER tender_steps_remain ON tender_steps;
CREATE TRIGGER tender_steps_remain BEFORE DELETE ON tender_steps
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('tender_steps are insert-only');
DROP TRIGGER step_requests_remain ON step_requests;
CREATE TRIGGER step_requests_remain BEFORE DELETE ON step_requests
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('step_requests are insert-only');
DROP TRIGGER admissibility_decisions_remain ON admissibility_decisions;
CREATE TRIGGER admissibility_decisions_remain BEFORE DELETE ON admissibility_decisions
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('admissibility_decisions are insert-only');
DROP TRIGGER late_bids_remain ON late_bids;
CREATE TRIGGER late_bids_remain BEFORE DELETE ON late_bids
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('late_bids are insert-only');
DROP TRIGGER vaults_remain ON vaults;
CREATE TRIGGER vaults_remain BEFORE DELETE ON vaults
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('vaults are insert-only');
DROP TRIGGER vault_keys_remain ON vault_keys;
CREATE TRIGGER vault_keys_remain BEFORE DELETE ON vault_keys
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('vault_keys are insert-only');
DROP TRIGGER sealed_bids_remain ON sealed_bids;
CREATE TRIGGER sealed_bids_remain BEFORE DELETE ON sealed_bids
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('sealed_bids are insert-only');
DROP TRIGGER openings_remain ON openings;
CREATE TRIGGER openings_remain BEFORE DELETE ON openings
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('openings are insert-only');
DROP TRIGGER promises_remain ON promises;
CREATE TRIGGER promises_remain BEFORE DELETE ON promises
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('promises are insert-only');
DROP TRIGGER award_files_remain ON award_files;
CREATE TRIGGER award_files_remain BEFORE DELETE ON award_files
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('award_files are insert-only');
DROP TRIGGER notice_files_remain ON notice_files;
CREATE TRIGGER notice_files_remain BEFORE DELETE ON notice_files
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('notice_files are insert-only');
DROP TRIGGER panels_remain ON panels;
CREATE TRIGGER panels_remain BEFORE DELETE ON panels
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('panels are insert-only');
DROP TRIGGER interest_declarations_remain ON interest_declarations;
CREATE TRIGGER interest_declarations_remain BEFORE DELETE ON interest_declarations
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('interest_declarations are insert-only');
DROP TRIGGER recusals_remain ON recusals;
CREATE TRIGGER recusals_remain BEFORE DELETE ON recusals
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('recusals are insert-only');
DROP TRIGGER blind_names_remain ON blind_names;
CREATE TRIGGER blind_names_remain BEFORE DELETE ON blind_names
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('blind_names are insert-only');
DROP TRIGGER grade_givers_remain ON grade_givers;
CREATE TRIGGER grade_givers_remain BEFORE DELETE ON grade_givers
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('grade_givers are insert-only');
DROP TRIGGER consensus_reasons_remain ON consensus_reasons;
CREATE TRIGGER consensus_reasons_remain BEFORE DELETE ON consensus_reasons
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('consensus_reasons are insert-only');
DROP TRIGGER award_records_remain ON award_records;
CREATE TRIGGER award_records_remain BEFORE DELETE ON award_records
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('award_records are insert-only');
DROP TRIGGER advice_thresholds_remain ON advice_thresholds;
CREATE TRIGGER advice_thresholds_remain BEFORE DELETE ON advice_thresholds
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('advice_thresholds are insert-only');
DROP TRIGGER commitment_salts_remain ON commitment_salts;
CREATE TRIGGER commitment_salts_remain BEFORE DELETE ON commitment_salts
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('commitment_salts are insert-only');
DROP TRIGGER step_request_outcomes_remain ON step_request_outcomes;
CREATE FUNCTION step_request_outcomes_remain() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM step_requests AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
     WHERE p.id = OLD.request) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'step_request_outcomes are insert-only';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER step_request_outcomes_remain BEFORE DELETE ON step_request_outcomes
FOR EACH ROW EXECUTE FUNCTION step_request_outcomes_remain();
DROP TRIGGER sealed_envelopes_remain ON sealed_envelopes;
CREATE FUNCTION sealed_envelopes_remain() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM sealed_bids AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
     WHERE p.receipt = OLD.receipt) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'sealed_envelopes are insert-only';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER sealed_envelopes_remain BEFORE DELETE ON sealed_envelopes
FOR EACH ROW EXECUTE FUNCTION sealed_envelopes_remain();
DROP TRIGGER sealed_bid_ends_remain ON sealed_bid_ends;
CREATE FUNCTION sealed_bid_ends_remain() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM sealed_bids AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
     WHERE p.receipt = OLD.receipt) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'sealed_bid_ends are insert-only';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER sealed_bid_ends_remain BEFORE DELETE ON sealed_bid_ends
FOR EACH ROW EXECUTE FUNCTION sealed_bid_ends_remain();
DROP TRIGGER promise_terms_remain ON promise_terms;
CREATE FUNCTION promise_terms_remain() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM promises AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
     WHERE p.id = OLD.promise) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'promise_terms are insert-only';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER promise_terms_remain BEFORE DELETE ON promise_terms
FOR EACH ROW EXECUTE FUNCTION promise_terms_remain();
DROP TRIGGER promise_measurements_remain ON promise_measurements;
CREATE FUNCTION promise_measurements_remain() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM promises AS p JOIN deleted_dossiers AS gone ON gone.tender = p.tender
     WHERE p.id = OLD.promise) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'promise_measurements are insert-only';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER promise_measurements_remain BEFORE DELETE ON promise_measurements
FOR EACH ROW EXECUTE FUNCTION promise_measurements_remain();
DROP TRIGGER tender_roles_remain ON tender_roles;
CREATE TRIGGER tender_roles_remain BEFORE DELETE ON tender_roles
FOR EACH ROW EXECUTE FUNCTION refuse_unless_deleted('roles are not erased');
-- Several evaluations may be of one dossier.
DROP TRIGGER evaluated_dossiers_remain ON evaluated_dossiers;
CREATE FUNCTION evaluated_dossiers_remain() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM evaluations WHERE dossier = OLD.sha256) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'evaluated_dossiers are insert-only';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER evaluated_dossiers_remain BEFORE DELETE ON evaluated_dossiers
FOR EACH ROW EXECUTE FUNCTION evaluated_dossiers_remain();
