package org.xpatvoices.marketplace.web.grievance;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.grievance.GrievanceState;
import org.xpatvoices.contracts.grievance.HandleGrievance;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

@RestController
@Tag(name = "Grievances")
class HandleGrievanceEndpoint {
    private final CommandGateway commands;
    private final GrievanceReader grievances;
    private final Clock clock;

    HandleGrievanceEndpoint(CommandGateway commands, GrievanceReader grievances, Clock clock) {
        this.commands = commands;
        this.grievances = grievances;
        this.clock = clock;
    }

    record Step(@NotNull GrievanceState state) {}

    @GetMapping("/v1/grievances")
    @Admit(scope = "grievances:read", to = HUB)
    @Operation(
            summary = "How far the complaints of your workers are, newest first",
            description = "Codes, states and times: neither what a complaint says nor whose it is.")
    Page<GrievanceReader.Case> ofHub(PageRequest page, Caller caller) {
        return grievances.list(null, caller.partyId(), page);
    }

    @PostMapping("/v1/grievances/{grievanceId}/steps")
    @Admit(scope = "grievances:write", to = HUB)
    @Operation(
            summary = "Say where a complaint of one of your workers stands now",
            description =
                    "TRIAGED is the first answer. REFERRED needs the worker's consent to it. Only"
                            + " the worker ends a complaint. The state it has already changes"
                            + " nothing.")
    GrievanceReader.Case step(
            @PathVariable GrievanceId grievanceId, @Valid @RequestBody Step body, Caller caller) {
        commands.sendAndWait(
                new HandleGrievance(
                        grievanceId, HubId.of(caller.partyId()), body.state(), clock.instant()));
        return grievances.at(grievanceId, body.state(), null, caller.partyId());
    }
}
