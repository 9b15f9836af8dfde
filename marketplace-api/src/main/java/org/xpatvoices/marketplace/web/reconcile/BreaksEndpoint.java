package org.xpatvoices.marketplace.web.reconcile;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.contracts.reconcile.GetBreak;
import org.xpatvoices.contracts.reconcile.GetBreaks;
import org.xpatvoices.contracts.reconcile.ProposeResolution;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.NamedPayouts;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

@RestController
@Tag(name = "Operators: reconciliation")
class BreaksEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final NamedPayouts named;
    private final AwaitView await;
    private final Clock clock;

    BreaksEndpoint(
            CommandGateway commands,
            Queries queries,
            NamedPayouts named,
            AwaitView await,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.named = named;
        this.await = await;
        this.clock = clock;
    }

    /**
     * {@code payoutId} is the payout that a line paid or sent back, for MATCHED, TAKEN_BACK and
     * SENT_BACK where the break names none; {@code recordedAs} is the reference of the deposit,
     * top-up or exchange that the line shows, for RECORDED_SINCE.
     */
    record Proposal(
            @NotNull BreakResolution resolution,
            @NotBlank @Size(max = 500) String note,
            @Nullable PayoutId payoutId,
            @Nullable @Pattern(regexp = "[A-Za-z0-9/?:().,'+ -]{1,35}") String recordedAs) {}

    /** Names the proposal that was read, as {@code proposal} of the break. */
    record Approval(@NotNull Boolean approved, @NotNull @Positive Integer proposal) {}

    /**
     * A difference; {@code booked} as the bank has it, debits negative, {@code expected} as we do,
     * and {@code proposal} is the number of the newest proposal.
     */
    record Answer(
            String breakId,
            String category,
            int severity,
            String state,
            @Nullable String payoutId,
            @Nullable String statementId,
            @Nullable Integer line,
            Money booked,
            Money expected,
            String detail,
            List<BreakResolution> allowed,
            @Nullable Integer proposal,
            @Nullable String resolution,
            @Nullable String note,
            @Nullable String proposedBy,
            @Nullable String endorsedBy,
            @Nullable String approvedBy,
            Instant openedAt,
            Instant changedAt,
            @Nullable String recordedAs) {
        static Answer of(BreakView view) {
            return new Answer(
                    view.breakId(),
                    view.category(),
                    view.severity(),
                    view.state(),
                    view.payoutId(),
                    view.statementId(),
                    view.line(),
                    new Money(view.amountMicro(), view.currency()),
                    new Money(view.expectedMicro(), view.currency()),
                    view.detail(),
                    view.allowed(),
                    view.proposal(),
                    view.resolution(),
                    view.note(),
                    view.proposedBy(),
                    view.endorsedBy(),
                    view.approvedBy(),
                    view.openedAt(),
                    view.changedAt(),
                    view.recordedAs());
        }
    }

    @GetMapping("/v1/ops/breaks")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Differences, those that risk a double payment first")
    Page<Answer> list(
            @RequestParam(required = false)
                    @Pattern(regexp = "OPEN|RESOLUTION_PROPOSED|RESOLVED|CLOSED_BY_EVIDENCE|VOIDED")
                    @Nullable String state,
            PageRequest page) {
        return Page.cut(
                        queries.list(
                                new GetBreaks(state, page.after(), page.limitAndOne()),
                                BreakView.class),
                        page,
                        BreakView::sortKey)
                .map(Answer::of);
    }

    @PostMapping("/v1/ops/breaks/{breakId}/resolution")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "Propose how a difference ends",
            description =
                    "A later proposal replaces an earlier one under a new number, so that an"
                            + " approval of the earlier one is refused.")
    Answer propose(
            @PathVariable BreakId breakId, @Valid @RequestBody Proposal body, Caller caller) {
        one(breakId);
        int number =
                commands.<Integer>sendAndWait(
                        new ProposeResolution(
                                breakId,
                                body.resolution(),
                                body.note(),
                                caller.partyId(),
                                clock.instant(),
                                body.payoutId(),
                                named.batchOf(body.payoutId()),
                                body.recordedAs()));
        return once(breakId, it -> isOver(it) || newest(it) >= number);
    }

    @PostMapping("/v1/ops/breaks/{breakId}/approval")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Approve or send back a proposed end, as the second operator",
            description =
                    "Names the number of the proposal that was read; another is refused. What is"
                            + " too large for one person is endorsed first, and approved by"
                            + " another.")
    Answer approve(
            @PathVariable BreakId breakId, @Valid @RequestBody Approval body, Caller caller) {
        one(breakId);
        commands.sendAndWait(
                new ApproveResolution(
                        breakId,
                        body.proposal(),
                        body.approved(),
                        caller.partyId(),
                        clock.instant()));
        return once(
                breakId,
                it ->
                        !it.state().equals("RESOLUTION_PROPOSED")
                                || newest(it) > body.proposal()
                                || caller.partyId().equals(it.endorsedBy()));
    }

    /** The break as it is with the command in it; never as it was before. */
    private Answer once(BreakId breakId, Predicate<Answer> shown) {
        return await.present(() -> Optional.of(one(breakId)).filter(shown))
                .orElseThrow(
                        () ->
                                WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                        "This was done; break "
                                                + breakId
                                                + " does not show it yet. Read it again."));
    }

    private static boolean isOver(Answer one) {
        return one.allowed().isEmpty();
    }

    private static int newest(Answer one) {
        Integer number = one.proposal();
        return number == null ? 0 : number;
    }

    private Answer one(BreakId breakId) {
        return queries.maybe(new GetBreak(breakId), BreakView.class)
                .map(Answer::of)
                .orElseThrow(() -> WebProblem.NOT_FOUND.because("No break " + breakId + "."));
    }
}
