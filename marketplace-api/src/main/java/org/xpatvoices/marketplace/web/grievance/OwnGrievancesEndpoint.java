package org.xpatvoices.marketplace.web.grievance;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

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
import org.xpatvoices.contracts.grievance.EndGrievance;
import org.xpatvoices.contracts.grievance.GrievanceState;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

@RestController
@Tag(name = "Grievances")
class OwnGrievancesEndpoint {
    private final CommandGateway commands;
    private final GrievanceReader grievances;
    private final Clock clock;

    OwnGrievancesEndpoint(CommandGateway commands, GrievanceReader grievances, Clock clock) {
        this.commands = commands;
        this.grievances = grievances;
        this.clock = clock;
    }

    /**
     * The worker's word.
     *
     * @param settled whether it is settled; false takes the complaint back
     */
    record Ending(@NotNull Boolean settled) {
        GrievanceState state() {
            return settled ? GrievanceState.CLOSED_BY_WORKER : GrievanceState.WITHDRAWN;
        }
    }

    @GetMapping("/v1/worker/grievances")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "How far your own complaints are, newest first")
    Page<GrievanceReader.Case> own(PageRequest page, Caller caller) {
        return grievances.list(caller.partyId(), null, page);
    }

    @PostMapping("/v1/worker/grievances/{grievanceId}/ending")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "Close a complaint of yours as settled, or take it back")
    GrievanceReader.Case end(
            @PathVariable GrievanceId grievanceId, @Valid @RequestBody Ending body, Caller caller) {
        commands.sendAndWait(
                new EndGrievance(
                        grievanceId,
                        WorkerId.of(caller.partyId()),
                        body.settled(),
                        clock.instant()));
        return grievances.at(grievanceId, body.state(), caller.partyId(), null);
    }
}
