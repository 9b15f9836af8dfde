-- The shares of a sale stand together in the log, and so do their rows: a few bytes find them.
CREATE INDEX earning_line_position ON payouts.earning_line USING brin (position)
    WITH (pages_per_range = 16);
