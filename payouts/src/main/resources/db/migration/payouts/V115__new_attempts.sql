-- The payout that a run is a new attempt at.
ALTER TABLE payouts.payout_run ADD COLUMN reissue_of text;
CREATE INDEX payout_run_reissue ON payouts.payout_run (reissue_of) WHERE reissue_of IS NOT NULL;
