package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.payout.CashOutAsked;
import org.xpatvoices.contracts.payout.PayoutsRejected;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.payouts.BooksDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where nothing is sent because a provider said why not, and what ends that. */
class RefusedDestinationsTest {
    private static final Instant SOON = Some.AT.plusSeconds(60);
    private static final Instant NEXT_DAY = Some.AT.plus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = Some.AT.plus(Duration.ofDays(8));

    private final BooksDatabase books = BooksDatabase.fresh();
    private final RefusedDestinations refused = new RefusedDestinations(books.jdbc());

    @BeforeEach
    void payoutsToThreePlaces() {
        new PayoutTable(books.jdbc(), new StateTable(books.jdbc())).reserve(Some.reserved());
        for (var one : Some.PAYOUTS) {
            books.jdbc()
                    .update(
                            "INSERT INTO payouts.destination (destination_id, payee_id, version,"
                                    + " rail, key_id, usable_from, registered_at, current,"
                                    + " ciphertext) VALUES (?, ?, 1, 'MOBILE_MONEY', '1', now(),"
                                    + " now(), true, 'x')",
                            one.destinationId(),
                            one.payeeId());
        }
    }

    private void refuse(int n, String code, boolean carried) {
        refused.on(
                new PayoutsRejected(
                        Some.BATCH.toString(),
                        List.of(new PayoutsRejected.Rejection(Some.id(n).toString(), code)),
                        Some.SHA,
                        Some.AT,
                        carried));
    }

    private String cause(int n, Instant at) {
        return refused.ofCurrent(Some.payee(n), at).map(RefusalCause::reason).orElse("");
    }

    @Test
    void aFullWalletWaitsUntilItsTimeIsOverOrItsOwnerAsks() {
        refuse(0, "5200 businessRule/maximumBalanceLimit", false);

        assertThat(cause(0, SOON)).isEqualTo("DESTINATION_FULL");
        assertThat(cause(1, SOON)).as("another payee").isEmpty();
        assertThat(cause(0, NEXT_DAY)).isEqualTo("DESTINATION_FULL");
        assertThat(cause(0, NEXT_WEEK)).isEmpty();
        ask(Some.AT.minusSeconds(1));
        assertThat(cause(0, SOON)).as("asked before it was full").isEqualTo("DESTINATION_FULL");
        ask(SOON);
        assertThat(cause(0, SOON)).isEmpty();
    }

    private void ask(Instant at) {
        new Wishes(books.jdbc(), null, null, null)
                .on(new CashOutAsked(Some.payee(0).toString(), "MVR", at));
    }

    @Test
    void aLimitOfADayEndsWithTheDayAndAClosedPlaceOnlyWhenItIsNamedAnew() {
        refuse(0, "5200 businessRule/maximumTransactionCountLimit", false);
        refuse(1, "5400 businessRule/accountInactive", false);

        assertThat(cause(0, SOON)).isEqualTo("DESTINATION_LIMIT_REACHED");
        assertThat(cause(0, NEXT_DAY)).isEmpty();
        assertThat(cause(1, NEXT_WEEK)).isEqualTo("DESTINATION_CLOSED");
        books.jdbc()
                .update(
                        "UPDATE payouts.destination SET destination_id = 'dst_new'"
                                + " WHERE payee_id = ?",
                        Some.payee(1).toString());
        assertThat(cause(1, SOON)).isEmpty();
    }

    @Test
    void neitherAPersonsFileNorAnotherRefusalSaysAnythingOfThePlace() {
        refuse(0, "5400 businessRule/accountInactive", true);
        refuse(1, "4001 businessRule/insufficientFunds", false);

        assertThat(cause(0, SOON)).isEmpty();
        assertThat(cause(1, SOON)).isEmpty();
    }

    @Test
    void whatWasPaidAfterAllWasNotRefused() {
        refuse(0, "5400 businessRule/accountInactive", false);
        refuse(2, "5400 businessRule/accountBlocked", false);

        refused.on(
                new PayoutsSettled(
                        Some.BATCH.toString(),
                        "MOBILE_MONEY",
                        "MVR",
                        List.of(Some.money(0)),
                        "STATEMENT",
                        Some.SHA,
                        SOON));

        assertThat(cause(0, SOON)).isEmpty();
        assertThat(cause(2, SOON)).isEqualTo("DESTINATION_CLOSED");
        refused.reset();
        assertThat(cause(2, SOON)).isEmpty();
    }
}
