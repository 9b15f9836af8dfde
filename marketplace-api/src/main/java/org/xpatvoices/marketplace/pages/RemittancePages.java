package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.remittance.AskRemittanceQuotes;
import org.xpatvoices.contracts.remittance.ChooseRemittanceQuote;
import org.xpatvoices.contracts.remittance.GetRemittanceTerms;
import org.xpatvoices.contracts.remittance.RemittanceTermsView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/** Where a worker compares what arrives at home, and keeps a choice. Nothing is sent from here. */
@Controller
class RemittancePages {
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final RemittanceSheetReader reader;
    private final Clock clock;
    private final long idleSeconds;

    RemittancePages(
            CommandGateway commands,
            Queries queries,
            AwaitView await,
            RemittanceSheetReader reader,
            Clock clock,
            @Value("${xpatvoices.security.worker-page-idle:60s}") Duration idle) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.reader = reader;
        this.clock = clock;
        this.idleSeconds = idle.toSeconds();
    }

    @GetMapping("/worker/remittance")
    String newest(Caller caller, Locale locale, Model model) {
        model.addAttribute(
                "terms", queries.one(new GetRemittanceTerms(), RemittanceTermsView.class));
        reader.newest(payee(caller))
                .ifPresent(
                        offer ->
                                model.addAttribute(
                                        "sheet", reader.read(offer, clock.instant(), locale)));
        model.addAttribute("idleSeconds", idleSeconds);
        return "worker/remittance";
    }

    /** {@code amount} as people type it, in the currency that is handed in. */
    @PostMapping("/worker/remittance")
    String compare(
            Caller caller,
            @RequestParam String amount,
            @RequestParam String currency,
            @RequestParam String received) {
        var payee = payee(caller);
        var id = new RemittanceOfferId(UUID.randomUUID());
        var gross =
                new Money(TypedAmount.micro(amount), TypedCurrency.known(currency, "/currency"));
        commands.sendAndWait(
                new AskRemittanceQuotes(
                        id,
                        payee,
                        gross,
                        TypedCurrency.known(received, "/received"),
                        clock.instant()));
        await.until(
                () ->
                        reader.newest(payee)
                                .filter(it -> it.offerId().equals(id.toString()))
                                .isPresent());
        return "redirect:/worker/remittance";
    }

    @PostMapping("/worker/remittance/{offerId}/choice")
    String choose(
            Caller caller,
            @PathVariable String offerId,
            @RequestParam String partner,
            @RequestParam String quoteId,
            @RequestParam long receivedMicro,
            @RequestParam String receivedCurrency) {
        var payee = payee(caller);
        var received =
                new Money(
                        receivedMicro, TypedCurrency.known(receivedCurrency, "/receivedCurrency"));
        var before = reader.newest(payee);
        commands.sendAndWait(
                new ChooseRemittanceQuote(
                        RemittanceOfferId.of(offerId),
                        payee,
                        partner,
                        quoteId,
                        received,
                        clock.instant()));
        await.until(() -> !reader.newest(payee).equals(before));
        return "redirect:/worker/remittance";
    }

    private PayeeId payee(Caller caller) {
        return PayeeId.of(
                queries.one(new GetPayeeOfWorker(WorkerId.of(caller.partyId())), String.class));
    }
}
