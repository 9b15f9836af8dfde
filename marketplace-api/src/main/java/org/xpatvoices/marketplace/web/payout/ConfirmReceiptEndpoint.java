package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.ConfirmReceipt;
import org.xpatvoices.contracts.payout.GetPayoutOfPayee;
import org.xpatvoices.contracts.payout.GetPayoutsOfPayee;
import org.xpatvoices.contracts.payout.PayoutView;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.payout.WorkerMoneyState;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

@RestController
@Tag(name = "Payouts to me")
class ConfirmReceiptEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final PayeeOfCaller payees;
    private final AwaitView await;
    private final Clock clock;

    ConfirmReceiptEndpoint(
            CommandGateway commands,
            Queries queries,
            PayeeOfCaller payees,
            AwaitView await,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.payees = payees;
        this.await = await;
        this.clock = clock;
    }

    record Body(@NotNull ReceiptAnswer answer) {}

    /**
     * A payout in plain words: READY, SENT, RECEIVED or PROBLEM; WAITING if it came back.
     *
     * @param told which words belong to it more closely: its own state, or what I answered
     * @param feeReturned what of the fee nobody took, and is mine again
     * @param nextCheckAt when its provider is asked next, while nobody knows what became of it
     */
    record Answer(
            String payoutId,
            String rail,
            WorkerMoneyState state,
            String told,
            Money gross,
            Money fee,
            Money net,
            Money feeReturned,
            String destination,
            @Nullable String receipt,
            Instant reservedAt,
            Instant stateSince,
            @Nullable Instant answeredAt,
            @Nullable Instant nextCheckAt) {
        static Answer of(PayoutView view) {
            String currency = view.currency();
            return new Answer(
                    view.payoutId(),
                    view.rail(),
                    view.workerState(),
                    view.told(),
                    new Money(view.grossMicro(), currency),
                    new Money(view.feeMicro(), currency),
                    new Money(view.netMicro(), currency),
                    new Money(view.feeReturnedMicro(), currency),
                    view.destinationMask(),
                    view.receipt(),
                    view.reservedAt(),
                    view.stateSince(),
                    view.answeredAt(),
                    view.nextCheckAt());
        }
    }

    @GetMapping("/v1/worker/payouts")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "My payouts, newest first")
    Page<Answer> list(Caller caller, PageRequest page) {
        return Page.cut(
                        queries.list(
                                new GetPayoutsOfPayee(
                                        payees.of(caller), page.after(), page.limitAndOne()),
                                PayoutView.class),
                        page,
                        PayoutView::payoutId)
                .map(Answer::of);
    }

    @PostMapping("/v1/worker/payouts/{payoutId}/confirmation")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "Say whether a payout has arrived",
            description = "A no, or a yes with a problem, is looked into by people.")
    Answer confirm(@PathVariable PayoutId payoutId, @Valid @RequestBody Body body, Caller caller) {
        var payee = payees.of(caller);
        var payout = find(payee, payoutId).orElseThrow(() -> missing(payoutId));
        commands.sendAndWait(
                new ConfirmReceipt(
                        BatchId.of(payout.batchId()),
                        payoutId,
                        payee,
                        body.answer(),
                        clock.instant()));
        await.until(
                () ->
                        find(payee, payoutId)
                                .filter(one -> body.answer().name().equals(one.receipt()))
                                .isPresent());
        return Answer.of(find(payee, payoutId).orElseThrow(() -> missing(payoutId)));
    }

    private Optional<PayoutView> find(PayeeId payee, PayoutId payoutId) {
        return queries.maybe(new GetPayoutOfPayee(payee, payoutId), PayoutView.class);
    }

    private static RuntimeException missing(PayoutId payoutId) {
        return WebProblem.NOT_FOUND.because("No payout " + payoutId + " of yours.");
    }
}
