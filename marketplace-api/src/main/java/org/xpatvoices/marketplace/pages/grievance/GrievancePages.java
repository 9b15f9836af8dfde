package org.xpatvoices.marketplace.pages.grievance;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.grievance.EndGrievance;
import org.xpatvoices.contracts.grievance.GetGrievances;
import org.xpatvoices.contracts.grievance.GrievanceView;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A worker's own complaints: where each stands, and the two words that end one. */
@Controller
class GrievancePages {
    private static final int NEWEST = 50;

    private final Queries queries;
    private final CommandGateway commands;
    private final AwaitView awaitView;
    private final Clock clock;
    private final long idleSeconds;

    GrievancePages(
            Queries queries,
            CommandGateway commands,
            AwaitView awaitView,
            Clock clock,
            @Value("${xpatvoices.security.worker-page-idle:60s}") Duration idle) {
        this.queries = queries;
        this.commands = commands;
        this.awaitView = awaitView;
        this.clock = clock;
        this.idleSeconds = idle.toSeconds();
    }

    @GetMapping("/worker/grievances")
    String grievances(Caller caller, Model model) {
        model.addAttribute("grievances", own(caller));
        model.addAttribute("idleSeconds", idleSeconds);
        return "worker/grievances";
    }

    @PostMapping("/worker/grievances/{grievanceId}/ending")
    String end(Caller caller, @PathVariable String grievanceId, @RequestParam boolean settled) {
        var id = GrievanceId.of(grievanceId);
        commands.sendAndWait(
                new EndGrievance(id, WorkerId.of(caller.partyId()), settled, clock.instant()));
        awaitView.until(
                () ->
                        own(caller).stream()
                                .filter(one -> one.grievanceId().equals(id.toString()))
                                .allMatch(one -> one.state().isOver()));
        return "redirect:/worker/grievances";
    }

    private List<GrievanceView> own(Caller caller) {
        return queries.list(
                new GetGrievances(caller.partyId(), null, null, NEWEST), GrievanceView.class);
    }
}
