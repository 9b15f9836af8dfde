package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.conversion.ConfirmConversion;
import org.xpatvoices.contracts.conversion.ConversionNeedView;
import org.xpatvoices.contracts.conversion.ConversionView;
import org.xpatvoices.contracts.conversion.DecideConversion;
import org.xpatvoices.contracts.conversion.GetConversionNeeds;
import org.xpatvoices.contracts.conversion.GetConversions;
import org.xpatvoices.contracts.conversion.OpenConversion;
import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.GetRails;
import org.xpatvoices.contracts.rail.RailView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Exchanges in the console: a list, what the bank gave for it, and a second pair of eyes. */
@Controller
class ConversionPages {
    private static final int SHOWN = 100;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{4,35}");
    private static final String BACK = "redirect:/console/conversions";

    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    ConversionPages(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/conversions")
    String list(Caller caller, Model model) {
        model.addAttribute("me", caller.partyId());
        // The form's own id makes a double click, or a reload, the same conversion.
        model.addAttribute("freshId", new ConversionId(UUID.randomUUID()).toString());
        model.addAttribute(
                "rails",
                queries.list(new GetRails(), RailView.class).stream()
                        .filter(RailView::connected)
                        .map(RailView::rail)
                        .toList());
        model.addAttribute(
                "needs", queries.list(new GetConversionNeeds(), ConversionNeedView.class));
        model.addAttribute("conversions", conversions());
        return "console/conversions";
    }

    @PostMapping("/console/conversions")
    String open(
            @RequestParam String conversionId,
            @RequestParam RailCode rail,
            @RequestParam String soldCurrency,
            @RequestParam String boughtCurrency,
            Caller caller) {
        return change(
                new OpenConversion(
                        ConversionId.of(conversionId),
                        rail,
                        soldCurrency,
                        boughtCurrency,
                        caller.partyId(),
                        clock.instant()));
    }

    @PostMapping("/console/conversions/{conversionId}/confirmation")
    String confirm(
            @PathVariable String conversionId,
            @RequestParam String amount,
            @RequestParam String currency,
            @RequestParam String reference,
            Caller caller) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw WebProblem.invalid("/reference", "must be 4 to 35 letters, digits or hyphens");
        }
        if (!currency.equals("MVR") && !currency.equals("USD")) {
            throw WebProblem.invalid("/currency", "must be MVR or USD");
        }
        return change(
                new ConfirmConversion(
                        ConversionId.of(conversionId),
                        new Money(TypedAmount.micro(amount), currency),
                        reference,
                        caller.partyId(),
                        clock.instant()));
    }

    @PostMapping("/console/conversions/{conversionId}/decision")
    String decide(
            @PathVariable String conversionId,
            @RequestParam int number,
            @RequestParam boolean approve,
            Caller caller) {
        return change(
                new DecideConversion(
                        ConversionId.of(conversionId),
                        number,
                        approve,
                        caller.partyId(),
                        clock.instant()));
    }

    private String change(Object command) {
        var before = conversions();
        commands.sendAndWait(command);
        await.until(() -> !conversions().equals(before));
        return BACK;
    }

    private List<ConversionView> conversions() {
        return queries.list(new GetConversions(SHOWN), ConversionView.class);
    }
}
