-- What a payout that waits for people has left, and whether its batch goes, or has gone, without it.
ALTER TABLE payouts.payout
    ADD COLUMN state_left  text,
    ADD COLUMN left_out    boolean NOT NULL DEFAULT false,
    ADD COLUMN returned_by text,
    ADD COLUMN given_up_at timestamptz;

-- Payouts that are kept back (cause and so on), or for which one person has proposed a step.
CREATE TABLE payouts.payout_hold (
    payout_id   text PRIMARY KEY,
    cause       text,
    note        text,
    held_by     text,
    held_at     timestamptz,
    step        text,
    step_note   text,
    proposed_by text
);
