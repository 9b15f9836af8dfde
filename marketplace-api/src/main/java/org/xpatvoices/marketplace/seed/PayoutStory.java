package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.ApprovePayoutRun;
import org.xpatvoices.contracts.payout.GetPayoutRun;
import org.xpatvoices.contracts.payout.PayoutRunView;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.StartPayoutRun;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One operator starts a run, another lets it go out, the sandbox bank pays, its statement comes in.
 * A run that was cut off on its way to the bank is settled as the rules want it, and its money goes
 * out with another run.
 */
@Component
@Profile("demo")
class PayoutStory {
    private static final int TRIES_MAX = 5;
    private static final Set<PayoutState> NOT_YET_SENT =
            EnumSet.of(PayoutState.RESERVED, PayoutState.APPROVED, PayoutState.SUBMITTING);
    private static final Set<PayoutState> FINISHED =
            EnumSet.of(PayoutState.RECONCILED, PayoutState.RELEASED);

    private final CommandGateway gateway;
    private final Queries queries;
    private final ReconcileStory reconciling;
    private final Terminal terminal;
    private final Clock clock;

    PayoutStory(
            CommandGateway gateway,
            Queries queries,
            ReconcileStory reconciling,
            Terminal terminal,
            Clock clock) {
        this.gateway = gateway;
        this.queries = queries;
        this.reconciling = reconciling;
        this.terminal = terminal;
        this.clock = clock;
    }

    void pay(Cast cast) {
        for (int number = 1; number <= TRIES_MAX; number++) {
            var run = new PayoutRunId(cast.ids().uuid("payout run", number));
            if (!start(cast, run)) {
                return;
            }
            approve(cast, run);
            awaitStates(run, states -> states.stream().noneMatch(NOT_YET_SENT::contains));
            if (!FINISHED.containsAll(states(run))) {
                reconciling.reconcile(cast);
                awaitStates(run, FINISHED::containsAll);
            }
            if (states(run).contains(PayoutState.RECONCILED)) {
                terminal.say("  a payout run is paid and reconciled");
                return;
            }
        }
    }

    /** False when there is nobody to pay: the run before took them all. */
    private boolean start(Cast cast, PayoutRunId run) {
        try {
            gateway.<Void>sendAndWait(
                    new StartPayoutRun(
                            run, RailCode.BANK, Shelf.CURRENCY, cast.maker(), clock.instant()));
            return true;
        } catch (Refused e) {
            if (e.rule() == PayoutRule.PAYOUT_RUN_MUST_HAVE_PAYEES) {
                return false;
            }
            throw e;
        }
    }

    private void approve(Cast cast, PayoutRunId run) {
        var started = Soon.present("payout run " + run, () -> view(run));
        if (started.approvedBy() == null) {
            gateway.<Void>sendAndWait(new ApprovePayoutRun(run, cast.checker(), clock.instant()));
            terminal.say("  a payout run is approved");
        }
    }

    private void awaitStates(PayoutRunId run, Predicate<Set<PayoutState>> end) {
        Soon.present("the end of " + run, () -> Optional.of(states(run)).filter(end));
    }

    private Set<PayoutState> states(PayoutRunId run) {
        Set<PayoutState> states = EnumSet.noneOf(PayoutState.class);
        view(run).stream()
                .flatMap(known -> known.states().stream())
                .map(part -> PayoutState.valueOf(part.state()))
                .forEach(states::add);
        return states;
    }

    private Optional<PayoutRunView> view(PayoutRunId run) {
        return queries.maybe(new GetPayoutRun(run), PayoutRunView.class);
    }
}
