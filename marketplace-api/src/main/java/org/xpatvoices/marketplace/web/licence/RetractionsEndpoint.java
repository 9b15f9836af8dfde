package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.licence.AcknowledgeRetraction;
import org.xpatvoices.contracts.licence.GetRetractions;
import org.xpatvoices.contracts.licence.RetractionAnswer;
import org.xpatvoices.contracts.licence.RetractionView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Instant;

@RestController
@Tag(name = "Licences")
class RetractionsEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final NoticeSignature signature;
    private final Clock clock;

    RetractionsEndpoint(
            CommandGateway commands, Queries queries, NoticeSignature signature, Clock clock) {
        this.signature = signature;
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    record AcknowledgementBody(@NotNull RetractionAnswer answer) {}

    @GetMapping("/v1/retractions")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Operation(
            summary = "Notices that somebody in a packet of yours has withdrawn, newest first",
            description =
                    "Who withdrew is not said, nor in which row: that would tell you what they took"
                            + " back. Stop using the packet, then answer. Notices carry the day only,"
                            + " so that nobody can tell later which came together; they can be read"
                            + " within a second, so whoever polls can. After answerBy no file of the"
                            + " licence is handed out and no other licence is sold to you until you"
                            + " have answered. jws is a compact JWS (EdDSA) over the notice in"
                            + " canonical form; its key is at /.well-known/jwks.json.")
    Page<RetractionAnswered> own(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean overdue,
            PageRequest page,
            Caller caller) {
        return list(OffTakerId.of(caller.partyId()), open, overdue, page);
    }

    @GetMapping("/v1/ops/retractions")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Retraction notices of all licences, and what their holders answered")
    Page<RetractionAnswered> all(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean overdue,
            PageRequest page) {
        return list(null, open, overdue, page);
    }

    @PostMapping("/v1/licences/{licenceId}/retraction-acknowledgement")
    @Admit(scope = "licences:write", to = OFF_TAKER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Answer a retraction notice of one of your licences")
    void acknowledge(
            @PathVariable LicenceId licenceId,
            @Valid @RequestBody AcknowledgementBody body,
            Caller caller) {
        commands.sendAndWait(
                new AcknowledgeRetraction(
                        licenceId,
                        OffTakerId.of(caller.partyId()),
                        body.answer(),
                        clock.instant()));
    }

    private Page<RetractionAnswered> list(
            @Nullable OffTakerId holder, boolean open, boolean overdue, PageRequest page) {
        Instant now = clock.instant();
        var query =
                new GetRetractions(
                        holder,
                        open,
                        overdue ? now : null,
                        page.afterPosition(),
                        page.limitAndOne());
        return Page.cut(
                        queries.list(query, RetractionView.class),
                        page,
                        notice -> Long.toString(notice.number()))
                .map(notice -> RetractionAnswered.of(notice, now, signature.jws(notice)));
    }
}
