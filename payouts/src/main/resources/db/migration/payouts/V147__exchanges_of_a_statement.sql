-- Nearly no line is an exchange, and every list of statements asks for those that are.
CREATE INDEX statement_line_exchange ON payouts.statement_line (statement_id)
    WHERE outcome = 'FX_VARIANCE';
