package org.xpatvoices.payouts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.statement.GetPayThrough;
import org.xpatvoices.contracts.statement.PayThroughView;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.distribution.TestLog;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Worker 1 earns 3 and then 3, worker 2 earns 1 and worker 3 earns 1. Worker 1 is paid 4, of which
 * the first 2 are confirmed, and 1 more is on its way; worker 2's payout came back.
 */
class PayThroughTest {
    private static TestBooks books;
    private static LicenceId first;
    private static LicenceId second;

    @BeforeAll
    static void sell() {
        books = new TestBooks();
        TestLog log = new TestLog();
        log.deposit(100_000_000, "MVR");
        var tariff = new Pricing(PricingMode.BOTTOM_UP, 1_000_000, "MVR");
        log.list(1, contributors(2));
        first = log.sell(1, contributors(2), tariff);
        log.list(2, contributors(3));
        second = log.sell(2, contributors(3), tariff);
        books.follow(log);
        payout(1, 1, 2_000_000, "RECONCILED", "RECEIVED");
        payout(2, 1, 2_000_000, "SETTLED", null);
        payout(3, 1, 1_000_000, "ACCEPTED", "NOT_RECEIVED");
        payout(4, 2, 1_000_000, "RELEASED", null);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void theOldestSharesArePaidFirst() {
        assertThat(of(first))
                .contains(
                        new PayThroughView(
                                first.toString(),
                                "MVR",
                                2,
                                4_000_000,
                                1_000_000,
                                0,
                                3_000_000,
                                2_000_000,
                                0,
                                1));
        assertThat(of(second))
                .contains(
                        new PayThroughView(
                                second.toString(),
                                "MVR",
                                2,
                                4_000_000,
                                2_000_000,
                                1_000_000,
                                1_000_000,
                                0,
                                1_000_000,
                                1));
    }

    @Test
    void aSaleThatIsNotDistributedHasNone() {
        assertThat(of(new LicenceId(new UUID(0, 99)))).isEmpty();
    }

    private static Optional<PayThroughView> of(LicenceId licence) {
        return books.ask(new GetPayThrough(licence));
    }

    private static List<ContributorUnits> contributors(long other) {
        return List.of(
                new ContributorUnits(TestLog.payee(1).toString(), 3),
                new ContributorUnits(TestLog.payee(other).toString(), 1));
    }

    private static void payout(int n, long payee, long micro, String state, String receipt) {
        books.database()
                .jdbc()
                .update(
                        "INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id,"
                                + " currency, gross_micro, fee_micro, net_micro, state,"
                                + " state_since, reserved_at, receipt) VALUES (?, 'bat_1', ?,"
                                + " 'dst_1', 'MVR', ?, 0, ?, ?, now(), ?, ?)",
                        "pay_" + n,
                        TestLog.payee(payee).toString(),
                        micro,
                        micro,
                        state,
                        Timestamp.from(TestLog.START.plusSeconds(n)),
                        receipt);
    }
}
