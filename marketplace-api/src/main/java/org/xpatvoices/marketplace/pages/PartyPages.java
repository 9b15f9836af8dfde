package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.admission.ApproveSecret;
import org.xpatvoices.contracts.admission.DecideParty;
import org.xpatvoices.contracts.admission.GetParties;
import org.xpatvoices.contracts.admission.GetWaitingSecrets;
import org.xpatvoices.contracts.admission.PartyView;
import org.xpatvoices.contracts.admission.SecretView;
import org.xpatvoices.contracts.admission.Standing;
import org.xpatvoices.contracts.ids.AdmissionId;
import org.xpatvoices.contracts.ids.SecretId;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyClients;

import java.time.Clock;
import java.util.List;

/** Hubs and auditors, and letting those in whom another person registered. */
@Controller
class PartyPages {
    private static final int SHOWN = 100;

    private final CommandGateway commands;
    private final PartyClients clients;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    PartyPages(
            CommandGateway commands,
            PartyClients clients,
            Queries queries,
            AwaitView await,
            Clock clock) {
        this.commands = commands;
        this.clients = clients;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/parties")
    String list(PageRequest page, Caller caller, Model model) {
        model.addAttribute("me", caller.partyId());
        model.addAttribute("waiting", waiting());
        model.addAttribute("secrets", secrets());
        model.addAttribute(
                "parties",
                ListPage.cut(
                        queries.list(
                                new GetParties(null, page.afterPosition(), page.limitAndOne()),
                                PartyView.class),
                        page,
                        party -> Long.toString(party.position()),
                        null));
        return "console/parties";
    }

    @PostMapping("/console/parties/{partyId}/decision")
    String decide(@PathVariable String partyId, @RequestParam boolean approve, Caller caller) {
        // The log first, then the client, at once; who dies in between leaves it to the log.
        commands.sendAndWait(
                new DecideParty(
                        AdmissionId.ofParty(partyId), approve, caller.partyId(), clock.instant()));
        if (approve) {
            clients.admit(partyId);
        }
        await.until(() -> waiting().stream().noneMatch(one -> one.partyId().equals(partyId)));
        return "redirect:/console/parties";
    }

    @PostMapping("/console/parties/{partyId}/secret")
    String approve(@PathVariable String partyId, @RequestParam int number, Caller caller) {
        commands.sendAndWait(
                new ApproveSecret(
                        SecretId.ofParty(partyId), number, caller.partyId(), clock.instant()));
        clients.approveSecret(partyId, number);
        await.until(() -> secrets().stream().noneMatch(one -> one.partyId().equals(partyId)));
        return "redirect:/console/parties";
    }

    private List<SecretView> secrets() {
        return queries.list(new GetWaitingSecrets(SHOWN), SecretView.class);
    }

    private List<PartyView> waiting() {
        return queries.list(new GetParties(Standing.WAITING, null, SHOWN), PartyView.class);
    }
}
