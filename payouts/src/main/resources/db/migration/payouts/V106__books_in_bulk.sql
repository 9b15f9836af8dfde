-- Entries come a hundred thousand lines at a time: what they need is worked out for all of them at
-- once, and kinds of accounts keep sums of their own, so that nobody has to add up every account.

CREATE FUNCTION payouts.kind_of(account text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
    SELECT CASE WHEN account ^@ 'liab:worker:pye_' THEN 'liab:worker:pye_*' || substr(account, 49)
                ELSE regexp_replace(account, '_[0-9a-f]{32}', '_*') END
$$;

CREATE TABLE payouts.kind_balance (
    kind         text COLLATE "C" NOT NULL,
    currency     char(3) NOT NULL,
    accounts     bigint  NOT NULL,
    debit_micro  bigint  NOT NULL,
    credit_micro bigint  NOT NULL,
    PRIMARY KEY (kind, currency)
);

INSERT INTO payouts.kind_balance
SELECT payouts.kind_of(account), currency, count(*), sum(debit_micro), sum(credit_micro)
FROM payouts.account GROUP BY 1, 2;

CREATE FUNCTION payouts.count_accounts() RETURNS trigger
    LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS
$$
BEGIN
    INSERT INTO payouts.kind_balance AS k
    SELECT payouts.kind_of(account), currency, count(*), 0, 0 FROM added GROUP BY 1, 2
    ON CONFLICT (kind, currency) DO UPDATE SET accounts = k.accounts + excluded.accounts;
    RETURN NULL;
END
$$;

CREATE TRIGGER count_accounts AFTER INSERT ON payouts.account
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.count_accounts();

-- An entry comes whole if it has as many lines as it announced, numbered from one: its key lets no
-- line come twice, so no other statement can have brought one of them.
CREATE OR REPLACE FUNCTION payouts.lines_balance_and_move_totals() RETURNS trigger
    LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
DECLARE
    fault text;
BEGIN
    IF (SELECT count(*) FROM added) > 20000 THEN
        PERFORM set_config('enable_seqscan', 'on', true), set_config('enable_hashjoin', 'on', true);
    END IF;
    SELECT format('entry %s is off by %s in %s', l.entry,
                  sum(l.debit_micro) - sum(l.credit_micro), a.currency)
    INTO fault
    FROM added l LEFT JOIN payouts.account a USING (account_id)
    GROUP BY l.entry, a.currency
    HAVING a.currency IS NULL OR sum(l.debit_micro) <> sum(l.credit_micro)
    LIMIT 1;
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'a journal entry must sum to zero: %', fault
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;

    SELECT format('entry %s has not the %s lines it announced', n.entry, e.line_count)
    INTO fault
    FROM (SELECT entry, count(*) AS lines, min(line) AS first, max(line) AS last
          FROM added GROUP BY entry) n
    LEFT JOIN payouts.journal_entry e USING (entry)
    WHERE e.line_count IS DISTINCT FROM n.lines OR n.first <> 1 OR n.last <> e.line_count
    LIMIT 1;
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'a journal entry is written whole: %', fault
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;

    WITH moved AS (
        UPDATE payouts.account a
        SET debit_micro  = a.debit_micro + s.debit_micro,
            credit_micro = a.credit_micro + s.credit_micro
        FROM (SELECT account_id,
                     sum(debit_micro)::bigint  AS debit_micro,
                     sum(credit_micro)::bigint AS credit_micro
              FROM added GROUP BY account_id) s
        WHERE a.account_id = s.account_id
        RETURNING payouts.kind_of(a.account) AS kind, a.currency, s.debit_micro AS debit_micro,
                  s.credit_micro AS credit_micro)
    INSERT INTO payouts.kind_balance AS k
    SELECT kind, currency, 0, sum(debit_micro), sum(credit_micro) FROM moved GROUP BY 1, 2
    ON CONFLICT (kind, currency) DO UPDATE
    SET debit_micro  = k.debit_micro + excluded.debit_micro,
        credit_micro = k.credit_micro + excluded.credit_micro;
    RETURN NULL;
END
$$;

-- The lines were counted when they came; here it only matters that they did.
CREATE OR REPLACE FUNCTION payouts.entry_is_whole() RETURNS trigger
    LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
BEGIN
    IF NOT EXISTS (SELECT FROM payouts.journal_line l
                   WHERE l.entry = NEW.entry AND l.line = NEW.line_count) THEN
        RAISE EXCEPTION 'a journal entry is written whole: entry % lacks lines', NEW.entry
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.chain_sha256 <> sha256(NEW.previous_sha256 || NEW.content_sha256)
       OR NEW.previous_sha256 <> coalesce(
            (SELECT chain_sha256 FROM payouts.journal_entry p WHERE p.entry = NEW.entry - 1),
            CASE WHEN NEW.entry = 1 THEN decode(repeat('00', 32), 'hex') END,
            '') THEN
        RAISE EXCEPTION 'the journal is one chain: entry % does not follow the one before', NEW.entry
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER kinds_move_with_lines
    BEFORE UPDATE OR DELETE ON payouts.kind_balance
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.totals_move_with_lines();

-- A distribution gives nearly every account a new version in one transaction. With room for it on the
-- page of the old one, no index has to learn of it.
ALTER TABLE payouts.account SET (fillfactor = 45);
