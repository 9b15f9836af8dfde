package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Unbooked;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is pending moves nothing and matches nothing, but nobody may say that it is not there. */
class UnbookedEntriesTest {
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");
    private static final Money NOTHING = Money.zero("MVR");
    private static final String BATCH = new BatchId(new UUID(8, 1)).toString();
    private static final String ALONE = new PayoutId(new UUID(9, 1)).toString();
    private static final String TOGETHER = new PayoutId(new UUID(9, 2)).toString();
    private static final String REFUSED = new PayoutId(new UUID(9, 3)).toString();

    private static final Lookup KNOWN =
            new Lookup() {
                @Override
                public @Nullable KnownPayout payout(String payoutId) {
                    return known(payoutId);
                }

                @Override
                public @Nullable KnownBatch batch(String batchId) {
                    return batchId.equals(BATCH)
                            ? new KnownBatch(
                                    List.of(known(TOGETHER), known(REFUSED)), List.of(REFUSED))
                            : null;
                }
            };

    private static KnownPayout known(String payoutId) {
        return new KnownPayout(payoutId, BATCH, Money.ofMajor(10, "MVR"), null);
    }

    private static Matching matching(Set<String> groups, Set<String> transfers) {
        return Matching.of(
                new BankStatement(
                        "S",
                        1L,
                        "7700",
                        AT,
                        AT,
                        NOTHING,
                        NOTHING,
                        List.of(),
                        new Unbooked(groups, transfers)),
                KNOWN);
    }

    @Test
    void whatIsPendingByItselfIsNamedInVain() {
        var matching = matching(Set.of(), Set.of(References.written(ALONE), "of another"));

        assertThat(matching.lines()).isEmpty();
        assertThat(matching.named()).containsExactly(ALONE);
        assertThat(matching.namedInVain()).containsExactly(ALONE);
    }

    /** Nobody knows yet what the bank makes of a group, nor what of it was refused. */
    @Test
    void whatIsPendingWithItsGroupIsNamedAsWell() {
        assertThat(matching(Set.of(References.written(BATCH), "of another"), Set.of()).named())
                .containsExactlyInAnyOrder(TOGETHER, REFUSED);
    }
}
