-- The accounts of a large sale are summed in memory: in the server's default they do not fit.
ALTER FUNCTION payouts.lines_balance_and_move_totals() SET work_mem = '32MB';
