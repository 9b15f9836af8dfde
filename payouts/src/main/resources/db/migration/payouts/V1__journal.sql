-- The books: accounts with their totals, entries in a hash chain, lines.
-- What may never happen is refused here too, whatever program writes.

CREATE TABLE payouts.account (
    account_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Compared byte by byte, so that a prefix finds its accounts by the index.
    account      text COLLATE "C" NOT NULL,
    currency     char(3) NOT NULL,
    debit_micro  bigint  NOT NULL DEFAULT 0 CHECK (debit_micro >= 0),
    credit_micro bigint  NOT NULL DEFAULT 0 CHECK (credit_micro >= 0),
    CONSTRAINT account_is_named_once UNIQUE (account, currency),
    CONSTRAINT account_is_of_the_chart
        CHECK (account ~ '^(asset|liab|income|expense|equity|suspense):'),
    CONSTRAINT what_is_owed_is_never_negative
        CHECK (account NOT LIKE 'liab:%' OR credit_micro >= debit_micro)
) WITH (fillfactor = 80);

CREATE TABLE payouts.journal_entry (
    entry           bigint      PRIMARY KEY CHECK (entry > 0),
    event_id        text        NOT NULL,
    leg             text        NOT NULL,
    position        bigint      NOT NULL,
    step            text        NOT NULL,
    reference       text        NOT NULL,
    effective_at    timestamptz NOT NULL,
    line_count      integer     NOT NULL CHECK (line_count >= 2),
    content_sha256  bytea       NOT NULL CHECK (length(content_sha256) = 32),
    previous_sha256 bytea       NOT NULL CHECK (length(previous_sha256) = 32),
    chain_sha256    bytea       NOT NULL CHECK (length(chain_sha256) = 32),
    CONSTRAINT entry_counts_once UNIQUE (event_id, leg)
);

CREATE INDEX journal_entry_effective ON payouts.journal_entry (effective_at);
CREATE INDEX journal_entry_reference ON payouts.journal_entry (reference, entry);

CREATE TABLE payouts.journal_line (
    entry        bigint  NOT NULL,
    line         integer NOT NULL,
    account_id   bigint  NOT NULL,
    debit_micro  bigint  NOT NULL,
    credit_micro bigint  NOT NULL,
    PRIMARY KEY (entry, line),
    CONSTRAINT line_has_one_side
        CHECK (debit_micro > 0 AND credit_micro = 0 OR debit_micro = 0 AND credit_micro > 0)
);

CREATE INDEX journal_line_account ON payouts.journal_line (account_id, entry);

-- The end of the chain. Its row lock puts writers in line.
CREATE TABLE payouts.journal_head (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    entry        bigint NOT NULL,
    chain_sha256 bytea  NOT NULL
);

INSERT INTO payouts.journal_head (entry, chain_sha256)
VALUES (0, decode(repeat('00', 32), 'hex'));

-- A chunk of a thousand lines looks up a thousand rows by key, however many there are. The planner
-- cannot know that while the books are young, so it is told: plan anew, and go by the index.

-- The numbers of accounts by name; accounts met first are opened.
CREATE FUNCTION payouts.open_accounts(names text[], currencies text[])
    RETURNS TABLE (name text, in_currency text, id bigint)
    LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
BEGIN
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

-- All lines of an entry come in one statement; they balance, belong to an entry that waits for
-- exactly so many, and move the totals of their accounts in the same breath.
CREATE FUNCTION payouts.lines_balance_and_move_totals() RETURNS trigger
    LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
DECLARE
    fault text;
BEGIN
    SELECT format('entry %s is off by %s in %s', l.entry,
                  sum(l.debit_micro::numeric - l.credit_micro), a.currency)
    INTO fault
    FROM added l LEFT JOIN payouts.account a USING (account_id)
    GROUP BY l.entry, a.currency
    HAVING a.currency IS NULL OR sum(l.debit_micro::numeric - l.credit_micro) <> 0
    LIMIT 1;
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'a journal entry must sum to zero: %', fault
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;

    SELECT format('entry %s has not the %s lines it announced', n.entry, e.line_count)
    INTO fault
    FROM (SELECT entry, count(*) AS lines FROM added GROUP BY entry) n
    LEFT JOIN payouts.journal_entry e USING (entry)
    WHERE e.line_count IS DISTINCT FROM n.lines
       OR e.line_count <> (SELECT count(*) FROM payouts.journal_line x WHERE x.entry = n.entry)
    LIMIT 1;
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'a journal entry is written whole: %', fault
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;

    UPDATE payouts.account a
    SET debit_micro  = a.debit_micro + s.debit_micro,
        credit_micro = a.credit_micro + s.credit_micro
    FROM (SELECT account_id,
                 sum(debit_micro)::bigint  AS debit_micro,
                 sum(credit_micro)::bigint AS credit_micro
          FROM added GROUP BY account_id) s
    WHERE a.account_id = s.account_id;
    RETURN NULL;
END
$$;

CREATE TRIGGER lines_balance_and_move_totals
    AFTER INSERT ON payouts.journal_line
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.lines_balance_and_move_totals();

-- At commit every new entry has its lines and follows the entry before it.
CREATE FUNCTION payouts.entry_is_whole() RETURNS trigger
    LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
BEGIN
    IF NEW.line_count <> (SELECT count(*) FROM payouts.journal_line l WHERE l.entry = NEW.entry) THEN
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

CREATE CONSTRAINT TRIGGER entry_is_whole
    AFTER INSERT ON payouts.journal_entry
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION payouts.entry_is_whole();

-- Nothing written is changed. Rebuilding from the log starts from nothing, and says that it does.
CREATE FUNCTION payouts.journal_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'TRUNCATE' AND current_setting('payouts.rebuilding', true) = 'on' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'the journal is append-only: % refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER journal_entry_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON payouts.journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.journal_is_append_only();

CREATE TRIGGER journal_line_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON payouts.journal_line
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.journal_is_append_only();

-- Totals move only with lines: an UPDATE from outside the trigger above is refused.
CREATE FUNCTION payouts.totals_move_with_lines() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'balances move only with journal lines: % refused', TG_OP
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER totals_move_with_lines
    BEFORE UPDATE OR DELETE ON payouts.account
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.totals_move_with_lines();

-- What people read: the balance on the side where the account grows.
CREATE VIEW payouts.balance AS
SELECT account_id, account, currency, debit_micro, credit_micro,
       CASE WHEN account ~ '^(asset|expense):' THEN debit_micro - credit_micro
            ELSE credit_micro - debit_micro END AS balance_micro
FROM payouts.account;
