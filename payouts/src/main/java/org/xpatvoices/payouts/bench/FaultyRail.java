package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A rail whose adapter has a {@link Fault}. */
final class FaultyRail implements Rail {
    private static final String DIGEST = "0".repeat(64);

    private final Rail rail;
    private final Fault fault;
    private final Map<String, Sent> sent = new HashMap<>();

    FaultyRail(Rail rail, Fault fault) {
        this.rail = rail;
        this.fault = fault;
    }

    private record Sent(PaymentOrder order, PaymentFile file) {}

    @Override
    public RailCode code() {
        return rail.code();
    }

    @Override
    public RailTerms terms(String currency) {
        return rail.terms(currency);
    }

    @Override
    public String account() {
        return rail.account();
    }

    @Override
    public SubmissionChannel channel() {
        return rail.channel();
    }

    @Override
    public PaymentFile file(String messageId, List<PaymentOrder> orders) {
        return rail.file(messageId, orders);
    }

    @Override
    public SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
        sent.put(attemptId, new Sent(order, file));
        var reply = rail.submit(attemptId, order, file);
        var payouts =
                order.instructions().stream().map(PaymentOrder.Instruction::payoutId).toList();
        return switch (reply) {
            case SubmissionReply.Unknown _ when fault == Fault.TIMEOUT_MEANS_FAILED ->
                    refused(payouts);
            case SubmissionReply.Unknown _ when fault == Fault.CONFLICT_MEANS_FAILED ->
                    rail.submit(attemptId, order, file) instanceof SubmissionReply.Unknown
                            ? refused(payouts)
                            : reply;
            case SubmissionReply.Unknown _ when fault == Fault.SENT_AGAIN ->
                    rail.submit(again(attemptId), order, file);
            case SubmissionReply.Reported(var _, var words) when fault == Fault.TAKEN_MEANS_PAID ->
                    paid(words);
            default -> reply;
        };
    }

    @Override
    public SubmissionReply ask(String attemptId, List<Asked> payouts) {
        var reply = rail.ask(attemptId, payouts);
        var before = sent.get(attemptId);
        return switch (reply) {
            case SubmissionReply.Unknown _ when fault == Fault.NOT_FOUND_MEANS_FAILED ->
                    refused(payouts.stream().map(Asked::payoutId).toList());
            case SubmissionReply.Unknown _
                    when fault == Fault.SENT_AFTER_PRUNING && before != null ->
                    rail.submit(attemptId, before.order(), before.file());
            default -> reply;
        };
    }

    private static String again(String attemptId) {
        int last = attemptId.length() - 1;
        return attemptId.substring(0, last) + (attemptId.charAt(last) == '0' ? '1' : '0');
    }

    private static SubmissionReply refused(List<String> payouts) {
        return new SubmissionReply.Reported(
                DIGEST,
                payouts.stream()
                        .map(one -> new ProviderWord(one, Verdict.REJECTED, "no answer"))
                        .toList());
    }

    private static SubmissionReply paid(List<ProviderWord> words) {
        return new SubmissionReply.Reported(
                DIGEST,
                words.stream()
                        .map(
                                one ->
                                        one.verdict() == Verdict.ACCEPTED
                                                ? new ProviderWord(
                                                        one.payoutId(), Verdict.SETTLED, one.code())
                                                : one)
                        .toList());
    }
}
