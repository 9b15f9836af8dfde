package org.xpatvoices.payouts.reconcile;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.*;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.payouts.payout.ApprovalLimits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class BankBookTest {
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");
    private static final BankAccountId ACCOUNT = new BankAccountId(new UUID(1, 1));
    private AggregateTestFixture<BankBook> book;

    @BeforeEach
    void setUp() {
        book = new AggregateTestFixture<>(BankBook.class);
        book.registerInjectableResource(ApprovalLimits.NONE);
    }

    static void refused(ResultValidator<?> result, Rule rule) {
        result.expectNoEvents()
                .expectException(
                        new CustomMatcher<Throwable>(rule.name()) {
                            @Override
                            public boolean matches(Object thrown) {
                                return thrown instanceof Refused refused && refused.rule() == rule;
                            }
                        });
    }

    private static StatementLine line(int number, long micro, String currency) {
        return new StatementLine(
                number,
                micro,
                currency,
                false,
                null,
                null,
                LineOutcome.MISSING_IN_LEDGER,
                null,
                null,
                null,
                null,
                0);
    }

    private static BookStatement statement(
            String id,
            @Nullable Long sequence,
            long opening,
            long closing,
            StatementLine... lines) {
        return new BookStatement(
                ACCOUNT,
                RailCode.BANK,
                new StatementId(new UUID(2, id.hashCode())),
                id,
                "sha-" + id,
                "••0001",
                sequence,
                AT.minusSeconds(86_400),
                AT,
                new Money(opening, "MVR"),
                new Money(closing, "MVR"),
                List.of(lines),
                List.of(),
                List.of(),
                "ops_one",
                AT);
    }

    private static StatementImported imported(
            BookStatement from, long sequence, long credit, long debit) {
        return imported(from, 1, sequence, credit, debit);
    }

    private static StatementImported imported(
            BookStatement from, int series, long sequence, long credit, long debit) {
        return new StatementImported(
                ACCOUNT.toString(),
                from.statementId().toString(),
                from.bankStatementId(),
                from.sha256(),
                from.accountMask(),
                sequence,
                from.openedAt(),
                from.closedAt(),
                from.opening().amountMicro(),
                credit,
                debit,
                from.closing().amountMicro(),
                "MVR",
                from.lines().size(),
                from.lines().isEmpty() ? 0 : 1,
                "ops_one",
                AT,
                "BANK",
                series);
    }

    @Test
    void takesInWhatAddsUp() {
        var first = statement("A", 1L, 100, 70, line(1, 20, "MVR"), line(2, -50, "MVR"));
        book.givenNoPriorActivity()
                .when(first)
                .expectEvents(
                        imported(first, 1, 20, 50),
                        new StatementLinesRead(
                                ACCOUNT.toString(),
                                first.statementId().toString(),
                                "sha-A",
                                0,
                                first.lines(),
                                AT));
    }

    @ParameterizedTest
    @CsvSource({"100, 71, MVR", "100, 69, MVR", "99, 70, MVR", "100, 70, USD"})
    void refusesWhatDoesNotAddUp(long opening, long closing, String currencyOfALine) {
        refused(
                book.givenNoPriorActivity()
                        .when(statement("A", 1L, opening, closing, line(1, -30, currencyOfALine))),
                PayoutRule.STATEMENT_LINES_MUST_GIVE_THE_CLOSING_BALANCE);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var first = statement("A", 1L, 100, 100);
        book.given(imported(first, 1, 0, 0)).when(first).expectNoEvents();
    }

    @Test
    void refusesAnotherFileUnderTheSameNumberOrName() {
        var first = statement("A", 1L, 100, 100);
        refused(
                book.given(imported(first, 1, 0, 0)).when(statement("B", 1L, 100, 100)),
                PayoutRule.STATEMENT_MUST_BE_NEW);
        setUp();
        var renamed =
                new BookStatement(
                        ACCOUNT,
                        RailCode.BANK,
                        new StatementId(new UUID(2, 77)),
                        "A",
                        "other bytes",
                        "••0001",
                        2L,
                        AT,
                        AT,
                        new Money(100, "MVR"),
                        new Money(100, "MVR"),
                        List.of(),
                        List.of(),
                        List.of(),
                        "ops_one",
                        AT);
        refused(
                book.given(imported(first, 1, 0, 0)).when(renamed),
                PayoutRule.STATEMENT_MUST_BE_NEW);
    }

    @Test
    void theNextOpensWithTheLastClosing() {
        var first = statement("A", 1L, 100, 100);
        var second = statement("B", 2L, 100, 100);
        book.given(imported(first, 1, 0, 0)).when(second).expectEvents(imported(second, 2, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"2, BALANCE_BREAK", "5, STATEMENT_GAP"})
    void reportsWhatDoesNotContinue(long sequence, String category) {
        var first = statement("A", 1L, 100, 100);
        var later = statement("B", sequence, 250, 250);
        book.given(imported(first, 1, 0, 0))
                .when(later)
                .expectEvents(
                        imported(later, sequence, 0, 0),
                        new StatementGapFound(
                                ACCOUNT.toString(),
                                later.statementId().toString(),
                                category,
                                100,
                                250,
                                "MVR",
                                "Number "
                                        + sequence
                                        + " follows number 1 and opens with another balance.",
                                AT));
    }

    @Test
    void aStatementWithoutNumberIsTheNextOne() {
        var first = statement("A", 7L, 100, 100);
        var next = statement("B", null, 100, 100);
        book.given(imported(first, 7, 0, 0)).when(next).expectEvents(imported(next, 8, 0, 0));
    }

    /** It continues what is before it and is continued by what is behind it: nothing is amiss. */
    @Test
    void aMissingStatementFillsItsGap() {
        var first = statement("A", 1L, 100, 100);
        var third = statement("C", 3L, 120, 120);
        var second = statement("B", 2L, 100, 120, line(1, 20, "MVR"));
        book.given(imported(first, 1, 0, 0), imported(third, 3, 0, 0))
                .when(second)
                .expectEvents(
                        imported(second, 2, 20, 0),
                        new StatementLinesRead(
                                ACCOUNT.toString(),
                                second.statementId().toString(),
                                "sha-B",
                                0,
                                second.lines(),
                                AT));
    }

    /** What comes late is held against both of its neighbours. */
    @Test
    void aMissingStatementThatDoesNotFitIsReportedOnBothSides() {
        var first = statement("A", 1L, 100, 100);
        var third = statement("C", 3L, 120, 120);
        var second = statement("B", 2L, 90, 90);
        book.given(imported(first, 1, 0, 0), imported(third, 3, 0, 0))
                .when(second)
                .expectEvents(
                        imported(second, 2, 0, 0), gap(second, 2, 100, 90), gap(third, 3, 90, 120));
    }

    /** Many banks number by the year, and some name statements by the number alone. */
    @ParameterizedTest
    @CsvSource({"1, 100, ", "1, 90, another", "3, 100, the same"})
    void aNumberThatGoesBackBeginsANewSeries(
            long number, long opening, @Nullable String gapWithBalance) {
        var last = statement("7", 7L, 100, 100);
        var next = daysLater(1, statement("7", number, opening, opening));
        var given = book.given(imported(last, 7, 0, 0));
        if (gapWithBalance == null) {
            given.when(next).expectEvents(imported(next, 2, number, 0, 0));
        } else {
            given.when(next)
                    .expectEvents(
                            imported(next, 2, number, 0, 0),
                            new StatementGapFound(
                                    ACCOUNT.toString(),
                                    next.statementId().toString(),
                                    "STATEMENT_GAP",
                                    100,
                                    opening,
                                    "MVR",
                                    "Number %d follows number 7 and opens with %s balance."
                                            .formatted(number, gapWithBalance),
                                    AT));
        }
    }

    /** What had come late of the old year continues it, and is continued by the new one. */
    @Test
    void theLastOfAYearMayComeAfterTheFirstOfTheNext() {
        var first = statement("364", 364L, 100, 100);
        var second = daysLater(1, statement("365", 365L, 100, 120, line(1, 20, "MVR")));
        var third = daysLater(2, statement("1", 1L, 120, 120));
        book.given(imported(first, 364, 0, 0), imported(third, 2, 1, 0, 0))
                .when(second)
                .expectEvents(
                        imported(second, 365, 20, 0),
                        new StatementLinesRead(
                                ACCOUNT.toString(),
                                second.statementId().toString(),
                                second.sha256(),
                                0,
                                second.lines(),
                                AT));
    }

    @Test
    void whatIsKnownStaysKnownInANewSeries() {
        var old = statement("A", 1L, 100, 100);
        var fresh = daysLater(1, statement("B", 1L, 100, 100));
        var both = List.of(imported(old, 1, 0, 0), imported(fresh, 2, 1, 0, 0));
        book.given(both).when(old).expectNoEvents();
        setUp();
        book.given(both).when(fresh).expectNoEvents();
        setUp();
        refused(
                book.given(both).when(statement("C", 1L, 100, 100)),
                PayoutRule.STATEMENT_MUST_BE_NEW);
        setUp();
        refused(
                book.given(both).when(daysLater(1, statement("D", 1L, 100, 100))),
                PayoutRule.STATEMENT_MUST_BE_NEW);
        setUp();
        refused(
                book.given(imported(old, 1, 0, 0)).when(statement("D", 1L, 100, 100)),
                PayoutRule.STATEMENT_MUST_BE_NEW);
    }

    /** A hub counts on: an old number is a mistake, or a box counted twice. */
    @Test
    void aHubNeverBeginsAgain() {
        var first = statement("COUNT-1", 1L, 100, 100);
        refused(
                book.given(imported(first, 1, 0, 0))
                        .when(of(RailCode.CASH, 1, statement("COUNT-1", 1L, 100, 100))),
                PayoutRule.STATEMENT_MUST_BE_NEW);
    }

    private static BookStatement daysLater(int days, BookStatement one) {
        return of(RailCode.BANK, days, one);
    }

    private static BookStatement of(RailCode rail, int days, BookStatement one) {
        var later = Duration.ofDays(days);
        return new BookStatement(
                ACCOUNT,
                rail,
                new StatementId(new UUID(3 + days, one.bankStatementId().hashCode())),
                one.bankStatementId(),
                one.sha256() + days,
                one.accountMask(),
                one.sequence(),
                one.openedAt().plus(later),
                one.closedAt().plus(later),
                one.opening(),
                one.closing(),
                one.lines(),
                List.of(),
                List.of(),
                one.importedBy(),
                one.importedAt());
    }

    private static StatementGapFound gap(
            BookStatement at, long sequence, long expected, long opening) {
        return new StatementGapFound(
                ACCOUNT.toString(),
                at.statementId().toString(),
                "BALANCE_BREAK",
                expected,
                opening,
                "MVR",
                "Number %d follows number %d and opens with another balance."
                        .formatted(sequence, sequence - 1),
                AT);
    }
}
