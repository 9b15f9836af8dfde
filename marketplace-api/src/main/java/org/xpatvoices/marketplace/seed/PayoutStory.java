package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.ApprovePayoutRun;
import org.xpatvoices.contracts.payout.GetPayoutRun;
import org.xpatvoices.contracts.payout.PayoutRunView;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.StartPayoutRun;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.util.Optional;

/**
 * One operator starts a run, another lets it go out, the sandbox bank pays, its statement comes in.
 */
@Component
@Profile("demo")
class PayoutStory {
    private final CommandGateway gateway;
    private final Queries queries;
    private final Clock clock;

    PayoutStory(CommandGateway gateway, Queries queries, Clock clock) {
        this.gateway = gateway;
        this.queries = queries;
        this.clock = clock;
    }

    void pay(Cast cast) {
        var run = new PayoutRunId(cast.ids().uuid("payout run 1"));
        gateway.<Void>sendAndWait(
                new StartPayoutRun(
                        run, RailCode.BANK, Shelf.CURRENCY, cast.maker(), clock.instant()));
        PayoutRunView started = Soon.present("payout run " + run, () -> view(run));
        if (started.approvedBy() == null) {
            gateway.<Void>sendAndWait(new ApprovePayoutRun(run, cast.checker(), clock.instant()));
        }
    }

    private Optional<PayoutRunView> view(PayoutRunId run) {
        return queries.maybe(new GetPayoutRun(run), PayoutRunView.class);
    }
}
