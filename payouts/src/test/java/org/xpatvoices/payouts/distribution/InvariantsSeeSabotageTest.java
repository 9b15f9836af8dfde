package org.xpatvoices.payouts.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantView;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.payouts.TestBooks;

import java.util.List;
import java.util.Random;

/**
 * A check that never fails checks nothing: each is shown a database that somebody tampered with.
 */
class InvariantsSeeSabotageTest {
    private static TestBooks books;

    @BeforeAll
    static void open() {
        books = new TestBooks();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void books() {
        books.reset();
        books.database().jdbc().execute("TRUNCATE payouts.payout");
        TestLog log = new TestLog();
        log.deposit(1_000_000_000L, "MVR");
        List<ContributorUnits> some = log.packet(1, 30, new Random(3));
        log.sell(1, some, new Pricing(PricingMode.NEGOTIATED_TOTAL, 100_000_000, "MVR"));
        books.follow(log);
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "I1; UPDATE journal_line SET debit_micro = debit_micro + 1 WHERE entry = 1 AND line"
                        + " = 1",
                "I1; DELETE FROM journal_line WHERE entry = 3 AND line = 2",
                "I2; UPDATE earning_line SET amount_micro = amount_micro + 1 WHERE payee ="
                        + " (SELECT payee FROM earning_line LIMIT 1)",
                "I2; DELETE FROM earning_line WHERE payee = (SELECT payee FROM earning_line LIMIT"
                        + " 1)",
                "I2; UPDATE sale SET price_micro = price_micro + 1",
                "I3; UPDATE account SET debit_micro = debit_micro - 1 WHERE account LIKE"
                        + " '%:clearing'",
                "I3; DELETE FROM earning_chunk",
                "I4; UPDATE account SET debit_micro = credit_micro + 1 WHERE account_id = (SELECT"
                        + " account_id FROM account WHERE account LIKE '%:payable' LIMIT 1)",
                "I5; DELETE FROM earning_line WHERE payee = (SELECT payee FROM earning_line LIMIT 1)",
                "I5; INSERT INTO payout (payout_id, batch_id, payee_id, destination_id, currency,"
                        + " gross_micro, fee_micro, net_micro, state, state_since, reserved_at)"
                        + " SELECT 'pay_1', 'bat_1', split_part(account, ':', 3), 'dst_1', 'MVR',"
                        + " 9, 0, 9, 'SUBMITTED', now(), now() FROM account"
                        + " WHERE account LIKE '%:payable' LIMIT 1",
                "I10; UPDATE distribution SET result_sha256 = 'x'",
                "I10; UPDATE contributor_chunk SET units[1] = units[1] + 1",
                "I11; UPDATE earning_line SET amount_micro = amount_micro + 2 WHERE payee ="
                        + " (SELECT payee FROM earning_line LIMIT 1)",
                "I14; UPDATE account SET credit_micro = credit_micro + 1 WHERE account_id ="
                        + " (SELECT account_id FROM account LIMIT 1)",
                "I14; UPDATE kind_balance SET debit_micro = debit_micro + 1",
                "I14; UPDATE journal_entry SET step = 'OTHER' WHERE entry = 2",
                "I14; UPDATE journal_entry SET effective_at = effective_at + interval '1 s'"
                        + " WHERE entry = 1",
                "I14; DELETE FROM journal_entry WHERE entry = 2",
                "I18; INSERT INTO payout (payout_id, batch_id, payee_id, destination_id, currency,"
                        + " gross_micro, fee_micro, net_micro, state, state_since, reserved_at)"
                        + " SELECT 'pay_1', 'bat_1', split_part(account, ':', 3), 'dst_1', 'MVR',"
                        + " 9, 0, 9, 'HELD', now(), now() FROM account"
                        + " WHERE account LIKE '%:payable' LIMIT 1",
                "I18; UPDATE account SET account = replace(account, ':payable', ':reserved')"
                        + " WHERE account_id = (SELECT account_id FROM account"
                        + " WHERE account LIKE '%:payable' LIMIT 1)",
            })
    void seesIt(String invariant, String sabotage) {
        assertThat(broken()).isEmpty();
        tamper(sabotage);

        assertThat(broken()).contains(invariant);
    }

    /** What only somebody with the keys of the database can do: all guards off. */
    private static void tamper(String sql) {
        books.database()
                .transactions()
                .executeWithoutResult(
                        _ -> {
                            var jdbc = books.database().jdbc();
                            jdbc.execute("SET LOCAL session_replication_role = replica");
                            jdbc.execute("SET LOCAL search_path = payouts");
                            jdbc.execute(
                                    "ALTER TABLE account DROP CONSTRAINT IF EXISTS"
                                            + " what_is_owed_is_never_negative");
                            jdbc.execute(sql);
                        });
    }

    private static List<String> broken() {
        InvariantsView view = books.ask(new GetInvariants());
        return view.invariants().stream()
                .filter(one -> !one.holds())
                .map(InvariantView::id)
                .toList();
    }
}
