package org.xpatvoices.marketplace.web.contribution;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import tools.jackson.databind.JsonNode;

import java.util.Locale;

/** One contribution or grievance: 201 when it is new, 200 when it was there. */
@RestController
@Tag(name = "Contributions")
class RecordContributionEndpoint {
    private final ContributionIntake intake;

    RecordContributionEndpoint(ContributionIntake intake) {
        this.intake = intake;
    }

    record Recorded(String contributionId, String result) {}

    @PostMapping(path = "/v1/contributions", consumes = "application/json")
    @Admit(scope = "contributions:write", to = HUB)
    @Admit(scope = "grievances:write", to = HUB)
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "Record one contribution; sending it again changes nothing",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description =
                                    "An envelope and the answers of the form that schemaId and"
                                            + " schemaVersion name. A hub says workerId; a worker's own"
                                            + " session need not. A grievance comes in here too and"
                                            + " needs no consentIds.",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = "object"),
                                            examples =
                                                    @ExampleObject(value = SampleRecord.PROFILE))))
    @ApiResponse(responseCode = "201", description = "Recorded")
    @ApiResponse(responseCode = "200", description = "It was there already, with equal content")
    ResponseEntity<Recorded> record(@RequestBody JsonNode body, Caller caller) {
        var outcome = intake.take(body, caller);
        return ResponseEntity.status(
                        outcome == RecordOutcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(
                        new Recorded(
                                body.path("contributionId").stringValue(""),
                                outcome.name().toLowerCase(Locale.ROOT)));
    }
}
