-- The lines of a large sale are written beside the books, on a connection of their own. Until the books
-- have them they are not there: whoever reads sees those up to where the books are.
ALTER TABLE payouts.earning_line RENAME TO earning_row;

CREATE TABLE payouts.earning_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    -- What counts: moves with the books, in their transaction.
    position bigint NOT NULL,
    -- How far lines are written; what lies beyond the position was left by somebody who stopped.
    ahead    bigint NOT NULL,
    CHECK (ahead >= position)
);

INSERT INTO payouts.earning_head (position, ahead)
SELECT m.position, m.position
FROM (SELECT coalesce(max(position), 0) AS position FROM payouts.earning_row) m;

CREATE VIEW payouts.earning_line AS
SELECT payee, position, licence, units, amount_micro FROM payouts.earning_row
WHERE position <= (SELECT position FROM payouts.earning_head);

CREATE OR REPLACE VIEW payouts.earned AS
SELECT payee, position, licence, amount_micro FROM payouts.earning_line
UNION ALL
SELECT payee, position, licence, new_micro - old_micro FROM payouts.earning_correction;
