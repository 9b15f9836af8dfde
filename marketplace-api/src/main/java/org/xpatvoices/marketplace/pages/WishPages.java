package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.AcceptPayoutFee;
import org.xpatvoices.contracts.payout.AskCashOut;
import org.xpatvoices.contracts.payout.ChooseThreshold;
import org.xpatvoices.contracts.payout.GetPayoutWishes;
import org.xpatvoices.contracts.payout.PayoutWishView;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;

/** The buttons of a worker who does not want to wait for the usual amount. */
@Controller
class WishPages {
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    WishPages(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    /** {@code major} is in whole currency units. */
    @PostMapping("/worker/threshold")
    String choose(Caller caller, @RequestParam String currency, @RequestParam int major) {
        var payee = payee(caller);
        long micro = Math.multiplyExact(major, Money.MICRO_PER_MAJOR);
        return change(payee, new ChooseThreshold(payee, currency, micro, clock.instant()));
    }

    @PostMapping("/worker/cash-out")
    String cashOut(Caller caller, @RequestParam String currency) {
        var payee = payee(caller);
        return change(payee, new AskCashOut(payee, currency, clock.instant()));
    }

    /** What was shown comes back with the button: nobody agrees to what they did not read. */
    @PostMapping("/worker/payout-fee")
    String accept(
            Caller caller,
            @RequestParam RailCode rail,
            @RequestParam String currency,
            @RequestParam long flatMicro,
            @RequestParam int basisPoints) {
        var payee = payee(caller);
        return change(
                payee,
                new AcceptPayoutFee(
                        payee, rail, currency, flatMicro, basisPoints, clock.instant()));
    }

    private String change(PayeeId payee, Object command) {
        var before = wishes(payee);
        commands.sendAndWait(command);
        await.until(() -> !wishes(payee).equals(before));
        return "redirect:/worker";
    }

    private List<PayoutWishView> wishes(PayeeId payee) {
        return queries.list(new GetPayoutWishes(payee), PayoutWishView.class);
    }

    private PayeeId payee(Caller caller) {
        return PayeeId.of(
                queries.one(new GetPayeeOfWorker(WorkerId.of(caller.partyId())), String.class));
    }
}
