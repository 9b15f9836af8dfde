package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.reconcile.ImportOutcome;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A quick import is answered at once; a slow one goes on without the person who asked for it. */
class BackgroundImportsTest {
    private static final ImportStatement FILE =
            new ImportStatement(new byte[] {1}, "ops_one", Instant.EPOCH);
    private static final ImportOutcome DONE =
            new ImportOutcome("a".repeat(64), "STATEMENT", List.of(), 3, false);
    private final CountDownLatch bank = new CountDownLatch(1);
    private final CountDownLatch through = new CountDownLatch(1);
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final BackgroundImports imports =
            new BackgroundImports(DefaultCommandGateway.builder().commandBus(bus).build());

    @AfterEach
    void letGo() {
        bank.countDown();
    }

    @Test
    void aQuickOneIsAnsweredAtOnce() {
        bus.subscribe(ImportStatement.class.getName(), _ -> DONE);
        assertThat(imports.begin(FILE)).contains(DONE);
    }

    @Test
    void aRefusalIsTheRefusalItself() {
        bus.subscribe(
                ImportStatement.class.getName(),
                _ -> {
                    throw new Refused(PayoutRule.STATEMENT_MUST_BE_READABLE, "no XML");
                });
        assertThatThrownBy(() -> imports.begin(FILE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.rule())
                                        .isEqualTo(PayoutRule.STATEMENT_MUST_BE_READABLE));
    }

    @Test
    void aSlowOneGoesOnWhenNobodyWaitsAnyMore() throws Exception {
        bus.subscribe(
                ImportStatement.class.getName(),
                _ -> {
                    bank.await();
                    through.countDown();
                    return DONE;
                });
        assertThat(imports.begin(FILE)).isEmpty();
        assertThat(through.getCount()).isOne();
        bank.countDown();
        through.await();
    }
}
