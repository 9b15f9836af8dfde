package org.xpatvoices.marketplace.web.job;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

/** The making of a packet as a job; its id is the packet's. */
@RestController
@Tag(name = "Operators: packets")
class JobEndpoint {
    private final Queries queries;
    private final JobStreams streams;

    JobEndpoint(Queries queries, JobStreams streams) {
        this.queries = queries;
        this.streams = streams;
    }

    @GetMapping("/v1/jobs/{jobId}")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "How far the making of a packet is, and where its result is read")
    JobAnswer job(@PathVariable PacketId jobId) {
        return find(jobId);
    }

    @GetMapping(path = "/v1/jobs/{jobId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(
            summary = "The same as server-sent events, until the job is over",
            description =
                    "Events are named progress and hold what /v1/jobs/{jobId} answers. A comment"
                            + " comes every 15 seconds without news. With Last-Event-ID what was told"
                            + " already is not told again. Few streams may be open at a time.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string")))
    void events(
            @PathVariable PacketId jobId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response) {
        JobAnswer now = find(jobId);
        streams.tell(now, last, () -> find(jobId), response);
    }

    private JobAnswer find(PacketId id) {
        return queries.maybe(new GetPacket(id), PacketView.class)
                .map(JobAnswer::of)
                .orElseThrow(() -> WebProblem.NOT_FOUND.because("There is no such job."));
    }
}
