package org.xpatvoices.marketplace.web.contribution;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.io.IOException;

/** Many records in one request: each line is one, and each line has its own result. */
@RestController
@Tag(name = "Contributions")
@EnableConfigurationProperties(BatchLimits.class)
class RecordContributionBatchEndpoint {
    private static final String NDJSON = "application/x-ndjson";

    private final BatchIntake batches;

    RecordContributionBatchEndpoint(BatchIntake batches) {
        this.batches = batches;
    }

    @PostMapping(path = "/v1/contributions:batch", consumes = NDJSON, produces = NDJSON)
    @Admit(scope = "contributions:write", to = HUB)
    @Admit(scope = "grievances:write", to = HUB)
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "Record a batch of contributions, one JSON object a line",
            description =
                    "At most 10,000 lines of 64 KB and 32 MB in all. The answer has one line per line"
                            + " that is not blank, in the same order: created, duplicate, or rejected"
                            + " with its problem. Good lines are kept whatever becomes of the others;"
                            + " sending a batch again is harmless.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = NDJSON,
                                            schema = @Schema(type = "string"),
                                            examples =
                                                    @ExampleObject(value = SampleRecord.PROFILE))))
    @ApiResponse(
            responseCode = "200",
            description = "One result per line",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(value = SampleRecord.RESULTS)))
    void record(HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        try (var results = new ResultSpool()) {
            batches.take(request.getInputStream(), caller, results);
            if (results.size() == 0) {
                throw WebProblem.MALFORMED_JSON.because("The batch holds no line.");
            }
            response.setContentType(NDJSON);
            response.setContentLengthLong(results.size());
            results.copyTo(response.getOutputStream());
        }
    }
}
