package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.payouts.rail.References;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

class MatchLadderTest {
    private static final long DUE = 12_340_000;
    private int exchangeBasisPoints = 1_000;
    private boolean feesStandInLines = true;
    private final Map<String, KnownPayout> payouts = new HashMap<>();
    private final Map<String, KnownDeposit> deposits = new HashMap<>();

    private void recorded(KnownDeposit one) {
        deposits.put(one.key(), one);
    }

    private final Map<String, KnownBatch> batches = new HashMap<>();

    private static String payoutId(int n) {
        return new PayoutId(new UUID(9, n)).toString();
    }

    private static String e2e(int n) {
        return References.written(payoutId(n));
    }

    private void payout(int n, @Nullable String claim) {
        payouts.put(
                payoutId(n), new KnownPayout(payoutId(n), "bat_1", new Money(DUE, "MVR"), claim));
    }

    /** Its own reference, and its fee in the amount: people confirm it, once. */
    @Test
    void proposesItsOwnPayoutToALineWithTheKnownFee() {
        payoutWithFee(50);

        var lines = climb(line(-DUE - 50, "MVR", e2e(1)), line(-DUE - 50, "MVR", e2e(1)));

        assertThat(lines)
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.MATCH_PROPOSED, LineOutcome.DUPLICATE_AT_PROVIDER);
        assertThat(lines.getFirst().rung()).isEqualTo("R6");
        assertThat(one(line(DUE + 50, "MVR", e2e(1)))).isEqualTo(LineOutcome.AMOUNT_DIFF);
    }

    /** An exchange of another amount is its exchange all the same, once, in its currency. */
    @Test
    void anExchangeMayBeOfAnotherAmount() {
        recorded(new KnownDeposit("FX-1", new Money(1_000, "MVR"), false, true));
        recorded(new KnownDeposit("FX-1", new Money(-70, "USD"), false, true));
        var lines = climb(line(990, "MVR", "FX-1"), line(995, "MVR", "FX-1"));
        assertThat(lines)
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.FX_VARIANCE, LineOutcome.UNIDENTIFIED_CREDIT);
        assertThat(lines.getFirst().expectedMicro()).isEqualTo(1_000);
        assertThat(one(line(1_000, "MVR", "FX-1"))).isEqualTo(LineOutcome.MATCHED_DEPOSIT);
        assertThat(one(line(-71, "USD", "FX-1"))).isEqualTo(LineOutcome.FX_VARIANCE);
        assertThat(one(line(990, "USD", "FX-1"))).isEqualTo(LineOutcome.UNIDENTIFIED_CREDIT);
        assertThat(one(line(-70, "MVR", "FX-1"))).isEqualTo(LineOutcome.MISSING_IN_LEDGER);
        recorded(new KnownDeposit("FX-1", new Money(1_000, "MVR"), true, true));
        assertThat(one(line(990, "MVR", "FX-1"))).isEqualTo(LineOutcome.UNIDENTIFIED_CREDIT);
    }

    /** A misplaced point, or another movement under its reference, is not what the bank gave. */
    @Test
    void anExchangeIsNeverOfQuiteAnotherAmount() {
        recorded(new KnownDeposit("FX-1", new Money(1_000, "MVR"), false, true));
        recorded(new KnownDeposit("FX-1", new Money(-70, "USD"), false, true));
        assertThat(one(line(900, "MVR", "FX-1"))).isEqualTo(LineOutcome.FX_VARIANCE);
        assertThat(one(line(1_100, "MVR", "FX-1"))).isEqualTo(LineOutcome.FX_VARIANCE);
        for (long far : new long[] {899, 1_101, 100_000}) {
            assertThat(one(line(far, "MVR", "FX-1"))).isEqualTo(LineOutcome.UNIDENTIFIED_CREDIT);
        }
        assertThat(one(line(-78, "USD", "FX-1"))).isEqualTo(LineOutcome.MISSING_IN_LEDGER);
    }

    /** How far it may be is a setting; a large amount counts as exactly as a small one. */
    @ParameterizedTest
    @CsvSource({
        "0,      1000,                1000,                1001",
        "1,      1000,                1000,                1001",
        "100,    1000,                1010,                1011",
        "2500,   1000,                750,                 749",
        "10000,  1000,                1,                   2001",
        "1,      4000000000000009999, 4000400000000009999, 4000400000000010000",
    })
    void anExchangeIsAsFarOffAsIsSet(int basisPoints, long confirmed, long near, long far) {
        exchangeBasisPoints = basisPoints;
        recorded(new KnownDeposit("FX-1", new Money(confirmed, "MVR"), false, true));
        assertThat(one(line(near, "MVR", "FX-1")))
                .isEqualTo(
                        near == confirmed ? LineOutcome.MATCHED_DEPOSIT : LineOutcome.FX_VARIANCE);
        assertThat(one(line(far, "MVR", "FX-1"))).isEqualTo(LineOutcome.UNIDENTIFIED_CREDIT);
    }

    /** Whichever comes first, the line that is the exchange to the unit is it. */
    @Test
    void theExactLineIsTheExchange() {
        recorded(new KnownDeposit("FX-1", new Money(-12_750, "USD"), false, true));
        var wrong = line(-13_250, "USD", "FX-1");
        var exact = line(-12_750, "USD", "FX-1");
        assertThat(climb(wrong, exact))
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.MISSING_IN_LEDGER, LineOutcome.MATCHED_DEPOSIT);
        assertThat(climb(exact, wrong))
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.MATCHED_DEPOSIT, LineOutcome.MISSING_IN_LEDGER);
    }

    /** Logs from before references had to be free: an exchange and a top-up under one. */
    @Test
    void oneReferenceMayStandForOneMovementInEachCurrency() {
        recorded(new KnownDeposit("R-1", new Money(-153, "MVR"), false, true));
        recorded(new KnownDeposit("R-1", new Money(-5, "USD"), false));
        recorded(new KnownDeposit("R-1", new Money(10, "USD"), false, true));
        assertThat(
                        climb(
                                line(-153, "MVR", "R-1"),
                                line(-5, "USD", "R-1"),
                                line(10, "USD", "R-1"),
                                line(-5, "USD", "R-1")))
                .extracting(StatementLine::outcome)
                .containsExactly(
                        LineOutcome.MATCHED_DEPOSIT,
                        LineOutcome.MATCHED_DEPOSIT,
                        LineOutcome.MATCHED_DEPOSIT,
                        LineOutcome.MISSING_IN_LEDGER);
    }

    private void payoutWithFee(long feeMicro) {
        var known =
                new KnownPayout(
                        payoutId(1),
                        "bat_1",
                        new Money(DUE, "MVR"),
                        new Money(DUE + feeMicro, "MVR"),
                        null);
        payouts.put(payoutId(1), known);
    }

    /** What is more than the payout is a fee if one was agreed, or is stated, and people look. */
    @ParameterizedTest
    @CsvSource({
        // agreed, more than the payout, stated
        "50,   50,      , MATCH_PROPOSED",
        "50,   50,    40, MATCH_PROPOSED",
        "50,   49,      , FEE_VARIANCE",
        "50,   51,      , FEE_VARIANCE",
        "50,   60,    60, FEE_VARIANCE",
        "0,    60,    60, FEE_VARIANCE",
        "0,    60,    59, AMOUNT_DIFF",
        "50,   60,    59, AMOUNT_DIFF",
        "0,    60,      , AMOUNT_DIFF",
        "50,   12340000,, AMOUNT_DIFF",
        "50,   -1,      , AMOUNT_DIFF",
        "0,    0,      0, MATCHED_PAYOUT"
    })
    void looksForTheFeeInWhatIsTooMuch(long agreed, long over, Long stated, LineOutcome outcome) {
        payoutWithFee(agreed);
        var found = climb(stating(-DUE - over, stated)).getFirst();
        assertThat(found.outcome()).isEqualTo(outcome);
        assertThat(found.otherFee()).isNull();
        assertThat(found.expectedMicro()).isEqualTo(DUE);
    }

    /** The same payout never gets two lines with a fee. */
    @Test
    void anotherFeeIsTakenForAPayoutOnce() {
        payoutWithFee(50);
        assertThat(climb(stating(-DUE - 60, 60L), stating(-DUE - 60, 60L)))
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.FEE_VARIANCE, LineOutcome.DUPLICATE_AT_PROVIDER);
        payout(2, "stm_1#1");
        assertThat(one(line(-DUE - 60, "MVR", e2e(2))))
                .isEqualTo(LineOutcome.DUPLICATE_AT_PROVIDER);
    }

    /** Paid as ordered, and another fee beside it: matched, and people hear of the fee. */
    @ParameterizedTest
    @CsvSource({"50, 50, ", "50, 0, 0", "50, , 0", "50, 60, 60", "50, 40, 40", "0, 7, 7", "0, , "})
    void aFeeBesideTheAmountIsHeldAgainstTheAgreedOne(long agreed, Long stated, Long told) {
        payoutWithFee(agreed);
        var found = climb(stating(-DUE, stated)).getFirst();
        assertThat(found.outcome()).isEqualTo(LineOutcome.MATCHED_PAYOUT);
        assertThat(found.otherFee())
                .isEqualTo(told == null ? null : new StatementLine.OtherFee(told, agreed));
    }

    /** Where it is billed by itself, or for the whole booking, its line cannot tell of it. */
    @Test
    void whereNoLineCanTellOfAFeeNothingIsHeldAgainstIt() {
        payoutWithFee(50);
        var together =
                new RawLine(
                        new Money(-DUE, "MVR"),
                        false,
                        List.of(e2e(1)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true);
        assertThat(climb(together).getFirst().otherFee()).isNull();
        feesStandInLines = false;
        assertThat(climb(stating(-DUE, null)).getFirst().otherFee()).isNull();
        assertThat(climb(stating(-DUE, 40L)).getFirst().otherFee())
                .isEqualTo(new StatementLine.OtherFee(40, 50));
    }

    private static RawLine stating(long micro, @Nullable Long chargedMicro) {
        return new RawLine(
                new Money(micro, "MVR"),
                false,
                List.of(e2e(1)),
                null,
                null,
                null,
                null,
                null,
                chargedMicro,
                false);
    }

    private void deposit(String reference, long micro, boolean claimed) {
        recorded(new KnownDeposit(reference, new Money(micro, "MVR"), claimed));
    }

    private static RawLine line(long micro, String currency, String... references) {
        return new RawLine(
                new Money(micro, currency),
                false,
                Arrays.asList(references),
                null,
                null,
                null,
                null,
                null);
    }

    private List<StatementLine> climb(RawLine... lines) {
        return new MatchLadder(
                        new Lookup() {
                            @Override
                            public @Nullable KnownPayout payout(String id) {
                                return payouts.get(id);
                            }

                            @Override
                            public @Nullable KnownBatch batch(String id) {
                                return batches.get(id);
                            }

                            @Override
                            public @Nullable KnownDeposit recorded(String reference, Money moved) {
                                return deposits.get(KnownDeposit.keyOf(reference, moved));
                            }
                        },
                        feesStandInLines,
                        exchangeBasisPoints)
                .climb(List.of(lines));
    }

    private LineOutcome one(RawLine line) {
        return climb(line).getFirst().outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "-12340000, MVR, MATCHED_PAYOUT",
        "-12340001, MVR, AMOUNT_DIFF",
        "-12339999, MVR, AMOUNT_DIFF",
        "-10, MVR, AMOUNT_DIFF",
        "0, MVR, AMOUNT_DIFF",
        "-12340000, USD, CURRENCY_DIFF",
        "12340000, MVR, RETURNED",
        "12340000, USD, CURRENCY_DIFF",
        "12340001, MVR, AMOUNT_DIFF"
    })
    void matchesByReferenceWithoutTolerance(long micro, String currency, LineOutcome outcome) {
        payout(1, null);
        assertThat(one(line(micro, currency, e2e(1)))).isEqualTo(outcome);
    }

    /** Of whatever amount: money that may have left twice is looked at first. */
    @ParameterizedTest
    @CsvSource({
        "-12340000, DUPLICATE_AT_PROVIDER",
        "-12340001, DUPLICATE_AT_PROVIDER",
        "-10,       DUPLICATE_AT_PROVIDER",
        "12340000,  RETURNED",
        "12339999,  AMOUNT_DIFF"
    })
    void whatALineShowsAlreadyIsPaidTwice(long micro, LineOutcome outcome) {
        payout(1, "stm_9#4");
        assertThat(one(line(micro, "MVR", e2e(1)))).isEqualTo(outcome);
        payout(1, null);
        assertThat(climb(line(-DUE, "MVR", e2e(1)), line(micro, "MVR", e2e(1))))
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.MATCHED_PAYOUT, outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING_IN_LEDGER",
        "NOTPROVIDED, MISSING_IN_LEDGER",
        "12, MISSING_IN_LEDGER",
        "00000000000000090000000000000002, MISSING_IN_LEDGER",
        "0000000000000009000000000000000A, MISSING_IN_LEDGER"
    })
    void neverMatchesByAmountAlone(String reference, LineOutcome outcome) {
        payout(1, null);
        assertThat(one(line(-DUE, "MVR", reference))).isEqualTo(outcome);
        assertThat(one(line(-DUE, "MVR"))).isEqualTo(outcome);
    }

    @Test
    void triesReferencesInTheOrderOfTrust() {
        payout(1, null);
        var found = climb(line(-DUE, "MVR", "nothing of ours", e2e(1))).getFirst();
        assertThat(found.outcome()).isEqualTo(LineOutcome.MATCHED_PAYOUT);
        assertThat(found.rung()).isEqualTo("R2");
        assertThat(found.payoutId()).isEqualTo(payoutId(1));
    }

    @Test
    void takesEachPayoutOnce() {
        payout(1, null);
        payout(2, "stm_x#4");
        assertThat(
                        climb(
                                line(-DUE, "MVR", e2e(1)),
                                line(-DUE, "MVR", e2e(1)),
                                line(-DUE, "MVR", e2e(2))))
                .extracting(StatementLine::outcome)
                .containsExactly(
                        LineOutcome.MATCHED_PAYOUT,
                        LineOutcome.DUPLICATE_AT_PROVIDER,
                        LineOutcome.DUPLICATE_AT_PROVIDER);
    }

    /** In whatever order: what is matched is the payment, and all else may be a second one. */
    @Test
    void ofSeveralDebitsOneIsThePaymentAndEveryOtherASecond() {
        payout(1, null);
        for (long wrong : new long[] {-DUE - 1, -DUE + 1, -10}) {
            assertThat(climb(line(wrong, "MVR", e2e(1)), line(-DUE, "MVR", e2e(1))))
                    .extracting(StatementLine::outcome)
                    .containsExactly(LineOutcome.DUPLICATE_AT_PROVIDER, LineOutcome.MATCHED_PAYOUT);
            assertThat(climb(line(wrong, "MVR", e2e(1)), line(wrong, "MVR", e2e(1))))
                    .extracting(StatementLine::outcome)
                    .containsExactly(LineOutcome.AMOUNT_DIFF, LineOutcome.DUPLICATE_AT_PROVIDER);
        }
        assertThat(climb(line(DUE, "MVR", e2e(1)), line(-DUE, "MVR", e2e(1))))
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.RETURNED, LineOutcome.MATCHED_PAYOUT);
    }

    /** In whatever order: its payee has one of the two, so the payout has not come back. */
    @Test
    void oneOfTwoPaymentsThatComesBackIsNotThePayout() {
        payout(1, null);
        var debit = line(-DUE, "MVR", e2e(1));
        assertThat(climb(debit, debit, line(DUE, "MVR", e2e(1)), line(DUE, "MVR", e2e(1))))
                .extracting(StatementLine::outcome)
                .containsExactly(
                        LineOutcome.MATCHED_PAYOUT,
                        LineOutcome.DUPLICATE_AT_PROVIDER,
                        LineOutcome.DUPLICATE_AT_PROVIDER,
                        LineOutcome.RETURNED);
        assertThat(climb(line(DUE - 9, "MVR", e2e(1)), debit, debit))
                .extracting(StatementLine::outcome)
                .containsExactly(
                        LineOutcome.DUPLICATE_AT_PROVIDER,
                        LineOutcome.MATCHED_PAYOUT,
                        LineOutcome.DUPLICATE_AT_PROVIDER);
        assertThat(climb(debit, line(-10, "MVR", e2e(1)), line(DUE, "MVR", e2e(1))))
                .as("what was taken beside it is another matter")
                .extracting(StatementLine::outcome)
                .containsExactly(
                        LineOutcome.MATCHED_PAYOUT,
                        LineOutcome.DUPLICATE_AT_PROVIDER,
                        LineOutcome.RETURNED);
    }

    /** What went from the bank to a float, as the bank shows it. */
    @Test
    void matchesAWithdrawalOnceAndToTheUnit() {
        recorded(new KnownDeposit("F-1", new Money(-500, "MVR"), false));
        assertThat(
                        climb(
                                line(-501, "MVR", "F-1"),
                                line(-500, "MVR", "F-1"),
                                line(-500, "MVR", "F-1"),
                                line(500, "MVR", "F-1")))
                .extracting(StatementLine::outcome)
                .containsExactly(
                        LineOutcome.MISSING_IN_LEDGER,
                        LineOutcome.MATCHED_DEPOSIT,
                        LineOutcome.MISSING_IN_LEDGER,
                        LineOutcome.UNIDENTIFIED_CREDIT);
    }

    @Test
    void matchesADepositOnceAndToTheUnit() {
        deposit("D-1", 500, false);
        deposit("D-2", 500, true);
        assertThat(
                        climb(
                                line(500, "MVR", "D-1"),
                                line(500, "MVR", "D-1"),
                                line(500, "MVR", "D-2"),
                                line(501, "MVR", "D-1"),
                                line(500, "USD", "D-1"),
                                line(500, "MVR", "D-9"),
                                line(-500, "MVR", "D-1")))
                .extracting(StatementLine::outcome)
                .containsExactly(
                        LineOutcome.MATCHED_DEPOSIT,
                        LineOutcome.UNIDENTIFIED_CREDIT,
                        LineOutcome.UNIDENTIFIED_CREDIT,
                        LineOutcome.UNIDENTIFIED_CREDIT,
                        LineOutcome.UNIDENTIFIED_CREDIT,
                        LineOutcome.UNIDENTIFIED_CREDIT,
                        LineOutcome.MISSING_IN_LEDGER);
    }

    private static final String BATCH = "bat_" + "0".repeat(31) + "1";

    private static RawLine booking(long micro, String currency, String group) {
        return new RawLine(
                new Money(micro, currency), false, List.of("B-1"), null, "B-1", group, null, null);
    }

    private void batchOfThree(String... refused) {
        for (int n = 1; n <= 3; n++) {
            payout(n, null);
        }
        batches.put(
                BATCH,
                new KnownBatch(
                        List.of(
                                payouts.get(payoutId(1)),
                                payouts.get(payoutId(2)),
                                payouts.get(payoutId(3))),
                        List.of(refused)));
    }

    @Test
    void oneDebitForABatchIsItsPayouts() {
        batchOfThree();
        assertThat(climb(booking(-3 * DUE, "MVR", BATCH.substring(4))))
                .hasSize(3)
                .allMatch(line -> line.outcome() == LineOutcome.MATCHED_PAYOUT)
                .allMatch(line -> "R4".equals(line.rung()) && line.amountMicro() == -DUE)
                .extracting(StatementLine::payoutId)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasRefusedIsInNoBookingOfItsBatch() {
        batchOfThree(payoutId(2));
        assertThat(climb(booking(-2 * DUE, "MVR", BATCH.substring(4))))
                .extracting(StatementLine::payoutId)
                .containsExactly(payoutId(1), payoutId(3));
    }

    @ParameterizedTest
    @CsvSource({
        "-37020001, MVR, 00000000000000000000000000000001",
        "-37020000, USD, 00000000000000000000000000000001",
        "-37020000, MVR, 00000000000000000000000000000002",
        "-37020000, MVR, NOTPROVIDED"
    })
    void aSumThatIsNotTheBatchsProvesNothing(long micro, String currency, String group) {
        batchOfThree();
        assertThat(climb(booking(micro, currency, group)))
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.MISSING_IN_LEDGER);
    }

    @Test
    void aBatchIsBookedOnce() {
        batchOfThree();
        var twice = booking(-3 * DUE, "MVR", BATCH.substring(4));
        assertThat(climb(twice, twice))
                .extracting(StatementLine::outcome)
                .containsExactly(
                        LineOutcome.MATCHED_PAYOUT,
                        LineOutcome.MATCHED_PAYOUT,
                        LineOutcome.MATCHED_PAYOUT,
                        LineOutcome.MISSING_IN_LEDGER);
        assertThat(climb(line(-DUE, "MVR", e2e(2)), twice))
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.MATCHED_PAYOUT, LineOutcome.MISSING_IN_LEDGER);
    }

    /** Swapped digits, wrong amounts and repeats in random files never confirm anything false. */
    @Test
    void confirmsNothingFalseInAdversarialFiles() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int n = 0; n < 200; n++) {
            payout(n, null);
        }
        List<RawLine> lines = new ArrayList<>();
        Map<Integer, String> truth = new HashMap<>();
        for (int n = 0; n < 2_000; n++) {
            int about = random.nextInt(250);
            long micro = random.nextInt(10) == 0 ? -DUE + random.nextInt(3) - 1 : -DUE;
            var digits = new StringBuilder(e2e(about));
            if (random.nextInt(10) == 0) {
                int at = random.nextInt(31);
                digits.insert(at, digits.charAt(at + 1)).deleteCharAt(at + 2);
            }
            lines.add(line(micro, "MVR", digits.toString()));
            truth.put(n + 1, micro == -DUE ? "pay_" + digits : "none");
        }
        var matched =
                climb(lines.toArray(RawLine[]::new)).stream()
                        .filter(line -> line.outcome() == LineOutcome.MATCHED_PAYOUT)
                        .toList();
        assertThat(matched).as("seed %d", seed).isNotEmpty();
        assertThat(matched)
                .as("seed %d", seed)
                .allMatch(line -> truth.get(line.line()).equals(line.payoutId()));
        assertThat(matched).extracting(StatementLine::payoutId).doesNotHaveDuplicates();
    }
}
