package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.GetConsent;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.payout.ConfirmReceipt;
import org.xpatvoices.contracts.payout.GetPayoutOfPayee;
import org.xpatvoices.contracts.payout.PayoutView;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

/**
 * A worker's own page: what was earned, from whom, where it is; and the two things to say there.
 */
@Controller
class EarningsPages {
    private final Queries queries;
    private final WorkerPageReader reader;
    private final WorkerPayoutModel payoutModel;
    private final CommandGateway commands;
    private final AwaitView await;
    private final Clock clock;
    private final long idleSeconds;

    EarningsPages(
            Queries queries,
            WorkerPageReader reader,
            WorkerPayoutModel payoutModel,
            CommandGateway commands,
            AwaitView await,
            Clock clock,
            @Value("${xpatvoices.security.worker-page-idle:60s}") java.time.Duration idle) {
        this.queries = queries;
        this.reader = reader;
        this.payoutModel = payoutModel;
        this.commands = commands;
        this.await = await;
        this.clock = clock;
        this.idleSeconds = idle.toSeconds();
    }

    @GetMapping("/worker")
    String earnings(
            Caller caller, @RequestParam @Nullable String after, Locale locale, Model model) {
        WorkerId worker = WorkerId.of(caller.partyId());
        PayeeId payee = payee(worker);
        model.addAttribute("page", reader.read(worker, payee, after, locale));
        payoutModel.addTo(model, payee, locale);
        model.addAttribute("idleSeconds", idleSeconds);
        return "worker/earnings";
    }

    @PostMapping("/worker/payouts/{payoutId}/confirmation")
    String confirm(
            Caller caller, @PathVariable String payoutId, @RequestParam ReceiptAnswer answer) {
        PayeeId payee = payee(WorkerId.of(caller.partyId()));
        PayoutId id = PayoutId.of(payoutId);
        PayoutView payout = find(payee, id);
        commands.sendAndWait(
                new ConfirmReceipt(
                        BatchId.of(payout.batchId()), id, payee, answer, clock.instant()));
        await.until(() -> isHeard(answer, payout, find(payee, id)));
        return "redirect:/worker";
    }

    private static boolean isHeard(ReceiptAnswer answer, PayoutView before, PayoutView now) {
        return answer.name().equals(now.receipt())
                && (before.lookedIntoAt() == null
                        || !Objects.equals(before.answeredAt(), now.answeredAt()));
    }

    @PostMapping("/worker/consents/{grantId}/withdrawal")
    String withdraw(Caller caller, @PathVariable String grantId) {
        GrantId id = GrantId.of(grantId);
        commands.sendAndWait(
                new WithdrawConsent(WorkerId.of(caller.partyId()), null, id, clock.instant()));
        await.until(
                () ->
                        queries.maybe(new GetConsent(id), ConsentView.class)
                                .map(ConsentView::withdrawnAt)
                                .isPresent());
        return "redirect:/worker";
    }

    private PayoutView find(PayeeId payee, PayoutId id) {
        return queries.maybe(new GetPayoutOfPayee(payee, id), PayoutView.class)
                .orElseThrow(
                        () ->
                                new Refused(
                                        PayoutRule.PAYOUT_MUST_EXIST, "No such payout of yours."));
    }

    private PayeeId payee(WorkerId worker) {
        return PayeeId.of(queries.one(new GetPayeeOfWorker(worker), String.class));
    }
}
