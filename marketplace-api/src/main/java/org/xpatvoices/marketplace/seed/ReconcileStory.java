package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.contracts.reconcile.GetBreaks;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.reconcile.ProposeResolution;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.util.List;

/** The bank's statement comes in; what it does not show goes back to its workers. */
@Component
@Profile("demo")
class ReconcileStory {
    private static final String OPEN = "OPEN";
    private static final int BREAKS_AT_ONCE = 500;

    private final CommandGateway gateway;
    private final Queries queries;
    private final SandboxStatement bank;
    private final CaughtUp caughtUp;
    private final Terminal terminal;
    private final Clock clock;

    ReconcileStory(
            CommandGateway gateway,
            Queries queries,
            SandboxStatement bank,
            CaughtUp caughtUp,
            Terminal terminal,
            Clock clock) {
        this.gateway = gateway;
        this.queries = queries;
        this.bank = bank;
        this.caughtUp = caughtUp;
        this.terminal = terminal;
        this.clock = clock;
    }

    void reconcile(Cast cast) {
        caughtUp.await(terminal);
        gateway.<Object>sendAndWait(
                new ImportStatement(bank.fetch(), cast.maker(), clock.instant()));
        caughtUp.await(terminal);
        for (var open = missing(); !open.isEmpty(); open = missing()) {
            open.forEach(each -> neverArrived(cast, each));
            caughtUp.await(terminal);
        }
    }

    /** Payouts that a start which was cut off did not bring to the bank. */
    private List<BreakView> missing() {
        return queries.list(new GetBreaks(OPEN, null, BREAKS_AT_ONCE), BreakView.class).stream()
                .filter(each -> each.category().equals(BreakCategory.MISSING_AT_PROVIDER.name()))
                .toList();
    }

    private void neverArrived(Cast cast, BreakView each) {
        var id = BreakId.of(each.breakId());
        int proposal =
                gateway.<Integer>sendAndWait(
                        new ProposeResolution(
                                id,
                                BreakResolution.PAYOUT_NOT_EXECUTED,
                                "The demo was stopped before the bank had the file.",
                                cast.maker(),
                                clock.instant()));
        gateway.<Void>sendAndWait(
                new ApproveResolution(id, proposal, true, cast.checker(), clock.instant()));
    }
}
