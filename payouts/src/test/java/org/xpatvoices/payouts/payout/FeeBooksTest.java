package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.GetPayoutWishes;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutFeeAccepted;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.EntryKey;
import org.xpatvoices.payouts.journal.JournalEntry;
import org.xpatvoices.payouts.journal.JournalStore;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.statement.PayoutFigures.OfPayee;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Fees as the tables show them. */
class FeeBooksTest {
    private static final Payout ONE = Some.payout(0, 20_000_000, 590_000);
    private static final PayoutMoney MONEY =
            new PayoutMoney(ONE.payoutId(), ONE.payeeId(), ONE.netMicro(), ONE.feeMicro());

    private final TestBooks books = new TestBooks();
    private final JdbcTemplate jdbc = books.database().jdbc();
    private final Thresholds thresholds =
            new Thresholds(
                    new PayoutSettings(
                            Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, 0));
    private final Clock clock = Clock.fixed(Some.LATER, ZoneOffset.UTC);
    private final Wishes wishes = new Wishes(jdbc, TakingRail.rails(), thresholds, clock);
    private long position;

    @AfterEach
    void close() {
        books.close();
    }

    private void post(List<Posting> postings) {
        position++;
        var entry =
                new JournalEntry(
                        EntryKey.of(new UUID(4, position).toString()),
                        position,
                        "STEP",
                        Some.BATCH.toString(),
                        Some.AT,
                        postings);
        books.database()
                .transactions()
                .executeWithoutResult(_ -> books.bean(JournalStore.class).post(entry));
    }

    private void earn() {
        post(
                List.of(
                        new Posting(
                                new Account.Prepaid(new OffTakerId(new UUID(1, 1))),
                                new Account.Payable(Some.payee(0)),
                                new Money(20_000_000, "MVR"))));
    }

    private void agree(long flat, int basisPoints) {
        wishes.on(new PayoutFeeAccepted(ONE.payeeId(), "BANK", "MVR", flat, basisPoints, Some.AT));
    }

    private boolean agreed() {
        var candidates =
                new PayableRegister(jdbc, thresholds)
                        .candidates(RailCode.BANK, "MVR", TakingRail.TERMS, Some.LATER);
        assertThat(candidates).hasSize(1);
        var fee = wishes.handle(new GetPayoutWishes(Some.payee(0))).getFirst().fee();
        assertThat(fee).isNotNull();
        assertThat(fee.accepted()).isEqualTo(candidates.getFirst().feeAccepted());
        return fee.accepted();
    }

    private void payable() {
        post(
                List.of(
                        new Posting(
                                new Account.Bank("operating"),
                                new Account.Prepaid(new OffTakerId(new UUID(1, 1))),
                                new Money(20_000_000, "MVR"))));
        earn();
        jdbc.update(
                "INSERT INTO payouts.destination (destination_id, payee_id, version, rail, key_id,"
                        + " usable_from, registered_at, current, ciphertext)"
                        + " VALUES (?, ?, 1, 'BANK', '1', now() - interval '9 y', now(), true, 'x')",
                ONE.destinationId(),
                ONE.payeeId());
    }

    /** One who names a bank after the list was made would else stop the exchange for all. */
    @ParameterizedTest
    @CsvSource({
        "OPEN, MVR, false",
        "PROPOSED, MVR, false",
        "DECLINED, MVR, true",
        "APPROVED, MVR, true",
        "OPEN, USD, true"
    })
    void whatTheBankIsExchangingIsNotPaidMeanwhile(String state, String sold, boolean paid) {
        payable();
        jdbc.update(
                "INSERT INTO payouts.conversion (conversion_id, position, rail, state, payees,"
                        + " sold_micro, sold_currency, bought_currency, opened_by, opened_at,"
                        + " proposed_by, decided_by)"
                        + " VALUES ('cnv', 1, 'CASH', ?, 1, 1, ?, 'EUR', 'a', now(), 'a', 'b')",
                state,
                sold);
        jdbc.update(
                "INSERT INTO payouts.conversion_share (conversion_id, payee_id, sold_micro)"
                        + " VALUES ('cnv', ?, 1)",
                ONE.payeeId());
        assertThat(
                        new PayableRegister(jdbc, thresholds)
                                .candidates(RailCode.BANK, "MVR", TakingRail.TERMS, Some.LATER))
                .hasSize(paid ? 1 : 0);
        assertThat(
                        figures().missing(Some.payee(0), "MVR", 20_000_000).stream()
                                .anyMatch(one -> one.code().equals("BEING_CONVERTED")))
                .isNotEqualTo(paid);
    }

    /** What a worker has, or may have, is not sent a second time before people have looked. */
    @ParameterizedTest
    @CsvSource({
        "RELEASED, STATUS_CONFLICT,          0, false, OPEN,                false",
        "RELEASED, STATUS_CONFLICT,        -10, true,  RESOLUTION_PROPOSED, false",
        "RELEASED, WORKER_RECEIPT_ISSUE,     0, false, OPEN,                false",
        "RELEASED, AMOUNT_DIFF,             -9, true,  OPEN,                false",
        "RELEASED, STATUS_CONFLICT,        -10, true,  RESOLVED,            true",
        "RELEASED, WORKER_NOT_RECEIVED,      0, false, OPEN,                true",
        "SETTLED,  STATUS_CONFLICT,          0, false, OPEN,                true"
    })
    void whatMayHaveBeenPaidAfterAllIsNotPaidAgain(
            String was, String category, long booked, boolean line, String state, boolean paid) {
        payable();
        new PayoutTable(jdbc, new StateTable(jdbc)).reserve(FeeSteps.reserved(ONE));
        jdbc.update("UPDATE payouts.payout SET state = ?", was);
        jdbc.update(
                "INSERT INTO payouts.break (break_id, position, category, severity, state,"
                        + " payout_id, amount_micro, expected_micro, currency, in_suspense, detail,"
                        + " opened_at, changed_at)"
                        + " VALUES ('brk', 1, ?, 1, ?, ?, ?, 10, 'MVR', ?, '', now(), now())",
                category,
                state,
                ONE.payoutId(),
                booked,
                line);
        assertThat(
                        new PayableRegister(jdbc, thresholds)
                                .candidates(RailCode.BANK, "MVR", TakingRail.TERMS, Some.LATER))
                .hasSize(paid ? 1 : 0);
        assertThat(
                        figures().missing(Some.payee(0), "MVR", 20_000_000).stream()
                                .anyMatch(one -> one.code().equals("BEING_CHECKED")))
                .isNotEqualTo(paid);
    }

    private PayoutFiguresRegister figures() {
        return new PayoutFiguresRegister(
                jdbc,
                wishes,
                new SuspectDestinations(jdbc),
                new RefusedDestinations(jdbc),
                new LimitedPayees(jdbc, TakingRail.rails()),
                clock);
    }

    /** Agreeing holds for this much and less; for more, the worker is asked again. */
    @Test
    void agreeingHoldsUntilMoreIsTaken() {
        payable();
        assertThat(agreed()).isFalse();
        agree(499_999, 50);
        assertThat(agreed()).isFalse();
        agree(500_000, 49);
        assertThat(agreed()).isFalse();
        agree(500_000, 50);
        assertThat(agreed()).isTrue();
        agree(900_000, 60);
        assertThat(agreed()).isTrue();
    }

    @Test
    void whatWasTakenOffIsToldAndEqualInBothBooks() {
        var payouts = new PayoutTable(jdbc, new StateTable(jdbc));
        var figures = figures();
        post(
                List.of(
                        new Posting(
                                new Account.Bank("operating"),
                                new Account.Prepaid(new OffTakerId(new UUID(1, 1))),
                                new Money(20_000_000, "MVR"))));
        earn();
        payouts.reserve(FeeSteps.reserved(ONE));
        post(PayoutPostings.of(FeeSteps.reserved(ONE)));
        post(PayoutPostings.of(FeeSteps.submitting(MONEY)));
        assertThat(figures.of(Some.payee(0)))
                .containsExactly(new OfPayee("MVR", 0, 20_000_000, 0, 0, 0, 0));

        new PaidTable(jdbc, new StateTable(jdbc)).settle(FeeSteps.settled(MONEY));
        assertThat(disclosed()).isFalse();
        post(PayoutPostings.of(FeeSteps.settled(MONEY)));

        assertThat(disclosed()).isTrue();
        assertThat(figures.of(Some.payee(0)).getFirst().takenOffMicro()).isEqualTo(590_000);
        var back = new PayoutFeesGivenBack.Fee(ONE.payoutId(), ONE.payeeId(), 90_000, 90_000);
        var given =
                new PayoutFeesGivenBack(
                        Some.BATCH.toString(), "MVR", List.of(back), null, "why", Some.LATER);
        post(PayoutPostings.of(given));
        assertThat(disclosed()).as("kept, and told as taken").isFalse();
        new FeeTable(jdbc).giveBack(given);
        new FeeTable(jdbc).giveBack(given);
        assertThat(disclosed()).isTrue();
        assertThat(figures.of(Some.payee(0)).getFirst().takenOffMicro()).isEqualTo(500_000);
        jdbc.execute("ALTER TABLE payouts.payout DISABLE TRIGGER payout_is_reserved_once");
        jdbc.update(
                "UPDATE payouts.payout SET fee_micro = fee_micro + 1, net_micro = net_micro - 1");
        assertThat(disclosed()).isFalse();
    }

    private boolean disclosed() {
        return new FeesAreDisclosed().check(JdbcClient.create(jdbc)).holds();
    }
}
