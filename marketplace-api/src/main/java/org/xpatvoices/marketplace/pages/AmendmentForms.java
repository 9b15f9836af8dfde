package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.AmendmentView;
import org.xpatvoices.contracts.amendment.GetAmendments;
import org.xpatvoices.contracts.amendment.NewShare;
import org.xpatvoices.contracts.amendment.ProposeCorrection;
import org.xpatvoices.contracts.amendment.ProposeRefund;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;

/** The first operator proposes to change a sale, in the console. */
@Controller
class AmendmentForms {
    private static final int NEWEST = 50;

    private final Queries queries;
    private final CommandGateway commands;
    private final AwaitView await;
    private final Clock clock;

    AmendmentForms(Queries queries, CommandGateway commands, AwaitView await, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.await = await;
        this.clock = clock;
    }

    @PostMapping("/console/amendments/refunds")
    String refund(
            @RequestParam String licenceId,
            @RequestParam String amount,
            @RequestParam String currency,
            @RequestParam(defaultValue = "false") boolean endsLicence,
            @RequestParam AmendmentCause cause,
            @RequestParam String reason,
            Caller caller) {
        LicenceId licence = LicenceId.of(licenceId.strip());
        return proposed(
                licence,
                new ProposeRefund(
                        DistributionId.of(licence),
                        licence,
                        new Money(TypedAmount.micro(amount), currency),
                        endsLicence,
                        cause,
                        reason,
                        caller.partyId(),
                        clock.instant()));
    }

    @PostMapping("/console/amendments/corrections")
    String correct(
            @RequestParam String licenceId,
            @RequestParam String payeeId,
            @RequestParam String amount,
            @RequestParam AmendmentCause cause,
            @RequestParam String reason,
            Caller caller) {
        LicenceId licence = LicenceId.of(licenceId.strip());
        var share = new NewShare(PayeeId.of(payeeId.strip()), TypedAmount.micro(amount));
        return proposed(
                licence,
                new ProposeCorrection(
                        DistributionId.of(licence),
                        licence,
                        List.of(share),
                        cause,
                        reason,
                        caller.partyId(),
                        clock.instant()));
    }

    private String proposed(LicenceId licence, Object command) {
        int number = commands.<Integer>sendAndWait(command);
        await.until(() -> isIn("PROPOSED", licence, number));
        return "redirect:/console/amendments";
    }

    private boolean isIn(String state, LicenceId licence, int number) {
        var query = new GetAmendments(licence, state, null, NEWEST);
        return queries.list(query, AmendmentView.class).stream()
                .anyMatch(one -> one.number() == number);
    }
}
