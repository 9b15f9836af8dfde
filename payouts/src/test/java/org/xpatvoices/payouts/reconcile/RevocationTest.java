package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.reconcile.BankBookTest.refused;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.BookStatement;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.BreakVoided;
import org.xpatvoices.contracts.reconcile.DecideRevocation;
import org.xpatvoices.contracts.reconcile.ProposeRevocation;
import org.xpatvoices.contracts.reconcile.StatementGapFound;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.contracts.reconcile.StatementRevocationDeclined;
import org.xpatvoices.contracts.reconcile.StatementRevocationEndorsed;
import org.xpatvoices.contracts.reconcile.StatementRevocationProposed;
import org.xpatvoices.contracts.reconcile.StatementRevoked;
import org.xpatvoices.contracts.reconcile.VoidBreak;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.payout.ApprovalLimits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A false statement leaves the books by two people, and takes along what it had booked. */
class RevocationTest {
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");
    private static final BankAccountId ACCOUNT = new BankAccountId(new UUID(1, 1));
    private static final StatementId FALSE = new StatementId(new UUID(2, 1));
    private static final BreakId BREAK = new BreakId(new UUID(3, 1));

    private static TestExecutor<BankBook> book(Object... events) {
        return new AggregateTestFixture<>(BankBook.class)
                .registerInjectableResource(new ApprovalLimits(100, 10))
                .given(events);
    }

    private static StatementImported imported(String id, StatementId as, long number, long micro) {
        return new StatementImported(
                ACCOUNT.toString(),
                as.toString(),
                id,
                "sha-" + id,
                "••0001",
                number,
                AT,
                AT,
                micro,
                0,
                0,
                micro,
                "MVR",
                0,
                0,
                "ops_one",
                AT,
                "BANK",
                null);
    }

    private static BookStatement statement(String id, StatementId as, long number, long micro) {
        return new BookStatement(
                ACCOUNT,
                RailCode.BANK,
                as,
                id,
                "sha-" + id,
                "••0001",
                number,
                AT,
                AT,
                new Money(micro, "MVR"),
                new Money(micro, "MVR"),
                List.of(),
                List.of(),
                List.of(),
                "ops_one",
                AT);
    }

    private static StatementRevocationProposed proposed(int number, boolean bookAgain) {
        return new StatementRevocationProposed(
                ACCOUNT.toString(), FALSE.toString(), number, "forged", bookAgain, "ops_one", AT);
    }

    private static StatementRevoked revoked(boolean bookAgain) {
        return new StatementRevoked(
                ACCOUNT.toString(),
                FALSE.toString(),
                "A",
                "sha-A",
                7,
                AT,
                "forged",
                bookAgain,
                "ops_one",
                "ops_two",
                AT);
    }

    private static DecideRevocation decide(int number, boolean approved, String who) {
        return new DecideRevocation(ACCOUNT, FALSE, number, approved, who, AT);
    }

    private static ProposeRevocation propose() {
        return new ProposeRevocation(ACCOUNT, FALSE, "forged", false, "ops_one", AT);
    }

    @Test
    void oneProposesAndAnotherApproves() {
        var known = imported("A", FALSE, 7, 100);
        book(known).when(propose()).expectResultMessagePayload(1).expectEvents(proposed(1, false));
        book(known, proposed(1, false))
                .when(decide(1, true, "ops_two"))
                .expectEvents(revoked(false));
        book(known, proposed(1, false))
                .when(decide(1, false, "ops_two"))
                .expectEvents(
                        new StatementRevocationDeclined(
                                ACCOUNT.toString(), FALSE.toString(), 1, "ops_two", AT));
    }

    /** A statement of more lines than one person may approve: three look at it. */
    @Test
    void whatIsTooLargeForOneApprovalNeedsAThirdPerson() {
        var small = imported("A", FALSE, 7, 100);
        var large =
                new StatementImported(
                        ACCOUNT.toString(),
                        FALSE.toString(),
                        "A",
                        "sha-A",
                        "\u2022\u20220001",
                        7,
                        AT,
                        AT,
                        100,
                        0,
                        0,
                        100,
                        "MVR",
                        11,
                        0,
                        "ops_one",
                        AT,
                        "BANK",
                        null);
        var endorsed =
                new StatementRevocationEndorsed(
                        ACCOUNT.toString(), FALSE.toString(), 1, "ops_two", AT);

        book(large, proposed(1, false)).when(decide(1, true, "ops_two")).expectEvents(endorsed);
        book(large, proposed(1, false), endorsed).when(decide(1, true, "ops_two")).expectNoEvents();
        refused(
                book(large, proposed(1, false), endorsed).when(decide(1, true, "ops_one")),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        book(large, proposed(1, false), endorsed)
                .when(decide(1, true, "ops_three"))
                .expectSuccessfulHandlerExecution();
        book(large, proposed(1, false), endorsed, proposed(2, false))
                .when(decide(2, true, "ops_three"))
                .expectEvents(
                        new StatementRevocationEndorsed(
                                ACCOUNT.toString(), FALSE.toString(), 2, "ops_three", AT));
        book(small, proposed(1, false))
                .when(decide(1, true, "ops_two"))
                .expectEvents(revoked(false));
    }

    @Test
    void refusesWhoeverMayNot() {
        var known = imported("A", FALSE, 7, 100);
        refused(
                book(known, proposed(1, false)).when(decide(1, true, "ops_one")),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        refused(
                book(known, proposed(1, false), proposed(2, false))
                        .when(decide(1, true, "ops_two")),
                PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ);
        refused(
                book(known).when(decide(1, true, "ops_two")),
                PayoutRule.REVOCATION_MUST_BE_PROPOSED);
        refused(
                book(known, proposed(1, false), revoked(false)).when(propose()),
                PayoutRule.STATEMENT_MUST_BE_BOOKED);
    }

    @Test
    void itsNumberIsFreeAndItsFileNeverComesBack() {
        Object[] past = {imported("A", FALSE, 7, 100), proposed(1, false), revoked(false)};
        var right = statement("B", new StatementId(new UUID(2, 2)), 7, 100);
        book(past).when(right).expectSuccessfulHandlerExecution();
        refused(
                book(past).when(statement("A", new StatementId(new UUID(2, 3)), 7, 100)),
                PayoutRule.REVOKED_STATEMENT_MUST_NOT_COME_BACK);
    }

    @Test
    void theSameFileIsBookedAgainOnlyIfTwoPeopleSaidSo() {
        book(imported("A", FALSE, 7, 100), proposed(1, true), revoked(true))
                .when(statement("A", new StatementId(new UUID(2, 3)), 7, 100))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatTakesItsPlaceIsComparedWithTheNextAsWell() {
        var next = new StatementId(new UUID(2, 8));
        var right = statement("B", new StatementId(new UUID(2, 2)), 7, 120);
        book(
                        imported("A", FALSE, 7, 100),
                        imported("N", next, 8, 100),
                        proposed(1, false),
                        revoked(false))
                .when(right)
                .expectEvents(
                        imported("B", right.statementId(), 7, 120),
                        new StatementGapFound(
                                ACCOUNT.toString(),
                                next.toString(),
                                "BALANCE_BREAK",
                                120,
                                100,
                                "MVR",
                                "Number 8 follows number 7 and opens with another balance.",
                                AT));
    }

    @Test
    void anOpenBreakIsVoidedAndADecidedOneSaysHow() {
        var opened = opened(-50, 0);
        var voided = voided(opened);
        var fixture = new AggregateTestFixture<>(Break.class);
        fixture.given(opened)
                .when(new VoidBreak(BREAK, "forged", AT))
                .expectResultMessagePayload(null)
                .expectEvents(voided);
        new AggregateTestFixture<>(Break.class)
                .given(opened, resolved(opened, BreakResolution.LOSS))
                .when(new VoidBreak(BREAK, "forged", AT))
                .expectResultMessagePayload(BreakResolution.LOSS)
                .expectNoEvents();
        assertThat(balances(AtTheBank.ofEvent(opened), AtTheBank.ofEvent(voided)))
                .allSatisfy((_, micro) -> assertThat(micro).isZero());
    }

    /**
     * Whatever had been decided, the counter-break and its end leave nothing anywhere but at a
     * payee.
     */
    @Test
    void aLossIsTakenBack() {
        var opened = opened(-50, 0);
        var counter = opened(50, 0, BreakCategory.STATEMENT_REVOKED);
        assertThat(
                        balances(
                                AtTheBank.ofEvent(opened),
                                AtTheBank.ofEvent(resolved(opened, BreakResolution.LOSS)),
                                AtTheBank.ofEvent(counter),
                                AtTheBank.ofEvent(resolved(counter, BreakResolution.LOSS))))
                .containsEntry("asset:bank:operating", 0L)
                .containsEntry("suspense:" + FALSE, 0L);
    }

    @Test
    void aDifferenceIsTakenBack() {
        var opened = opened(-10, 0, BreakCategory.FX_VARIANCE);
        var counter = opened(10, 0, BreakCategory.STATEMENT_REVOKED);
        assertThat(
                        balances(
                                AtTheBank.ofEvent(opened),
                                AtTheBank.ofEvent(resolved(opened, BreakResolution.DIFFERENCE)),
                                AtTheBank.ofEvent(counter),
                                AtTheBank.ofEvent(resolved(counter, BreakResolution.LOSS))))
                .containsEntry("asset:bank:operating", 0L)
                .containsEntry("suspense:" + FALSE, 0L);
    }

    @Test
    void aPayoutThatWasDecidedAsPaidLeavesSuspenseToItsPayee() {
        var opened = opened(-50, 40, BreakCategory.AMOUNT_DIFF);
        var counter = opened(50, 40, BreakCategory.STATEMENT_REVOKED);
        assertThat(
                        balances(
                                AtTheBank.ofEvent(opened),
                                AtTheBank.ofEvent(
                                        resolved(opened, BreakResolution.PAYOUT_EXECUTED)),
                                AtTheBank.ofEvent(counter),
                                AtTheBank.ofEvent(
                                        resolved(counter, BreakResolution.PAYOUT_NOT_EXECUTED))))
                .as("the settlement took 40 from the bank, the release gives them to the payee")
                .containsEntry("asset:bank:operating", 40L)
                .containsEntry("suspense:" + FALSE, -40L);
    }

    private static BreakOpened opened(long booked, long expected) {
        return opened(booked, expected, BreakCategory.MISSING_IN_LEDGER);
    }

    private static BreakOpened opened(long booked, long expected, BreakCategory category) {
        return new BreakOpened(
                BREAK.toString(),
                category.name(),
                category.severity(),
                null,
                null,
                FALSE.toString(),
                3,
                booked,
                expected,
                "MVR",
                true,
                "why",
                AT);
    }

    private static BreakVoided voided(BreakOpened opened) {
        return new BreakVoided(
                opened.breakId(),
                opened.category(),
                null,
                opened.statementId(),
                opened.amountMicro(),
                "MVR",
                true,
                "forged",
                AT,
                AT);
    }

    private static BreakResolved resolved(BreakOpened about, BreakResolution how) {
        return new BreakResolved(
                about.breakId(),
                about.category(),
                how.name(),
                null,
                null,
                about.statementId(),
                about.amountMicro(),
                about.expectedMicro(),
                "MVR",
                true,
                "ops_one",
                "ops_two",
                AT);
    }

    @SafeVarargs
    private static Map<String, Long> balances(List<Posting>... steps) {
        Map<String, Long> balances = new HashMap<>();
        List<Posting> all = new ArrayList<>();
        List.of(steps).forEach(all::addAll);
        for (Posting posting : all) {
            long micro = posting.amount().amountMicro();
            balances.merge(posting.debit().text(), micro, Long::sum);
            balances.merge(posting.credit().text(), -micro, Long::sum);
        }
        return balances;
    }
}
