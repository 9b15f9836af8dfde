-- Whoever counts the accounts while a large sale or a rebuild is opening them in one transaction sees none of them, on
-- thousands of pages. Planned by such a count, each name was compared with each account, for minutes. Fewer accounts
-- than pages cannot be, so they are counted again, by the transaction that opens them and sees them.
CREATE OR REPLACE FUNCTION payouts.open_accounts(names text[], currencies text[])
    RETURNS TABLE (name text, in_currency text, id bigint)
    LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
BEGIN
    IF EXISTS (SELECT FROM pg_class
               WHERE oid = 'payouts.account'::regclass AND reltuples < relpages AND reltuples >= 0) THEN
        ANALYZE payouts.account;
    END IF;
    INSERT INTO payouts.account (account, currency)
    SELECT w.account, w.currency
    FROM unnest(names, currencies) AS w (account, currency)
    WHERE NOT EXISTS (SELECT FROM payouts.account a
                      WHERE a.account = w.account AND a.currency = w.currency)
    ON CONFLICT DO NOTHING;
    RETURN QUERY
    SELECT a.account, a.currency::text, a.account_id
    FROM unnest(names, currencies) AS w (account, currency)
    JOIN payouts.account a ON a.account = w.account AND a.currency = w.currency;
END
$$;
