package org.xpatvoices.marketplace.web.figures;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.figures.FiguresView;
import org.xpatvoices.contracts.figures.GetFigures;
import org.xpatvoices.contracts.figures.PublishFigures;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.AdmitAnyone;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;

@RestController
@Tag(name = "Public figures")
class PublishFiguresEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final Clock clock;

    PublishFiguresEndpoint(CommandGateway commands, Queries queries, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    record QuarterBody(@NotNull @Pattern(regexp = "20[0-9]{2}-Q[1-4]") String quarter) {}

    record FiguresAnswer(List<FiguresView> releases) {}

    @PostMapping("/v1/ops/figures")
    @Admit(scope = "ops:write", to = OPERATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Publish a quarter's counts with noise, from the year's privacy budget",
            description = "The noise is drawn once; asking again changes nothing.")
    void publish(@Valid @RequestBody QuarterBody body, Caller caller) {
        commands.sendAndWait(new PublishFigures(body.quarter(), caller.partyId(), clock.instant()));
    }

    @GetMapping("/v1/figures")
    @AdmitAnyone
    @Operation(
            summary = "How many workers answered each form, quarter by quarter",
            description =
                    "Differentially private counts: discrete Laplace noise of scale"
                            + " sensitivity/epsilon, then rounded to 5; below 20 there is none."
                            + " Published late by the publication delay, the same at every look.")
    FiguresAnswer figures() {
        return new FiguresAnswer(queries.list(new GetFigures(), FiguresView.class));
    }
}
