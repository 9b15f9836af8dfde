package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.RailLimits;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/** A provider that pays, and lies about it in every way that providers do. */
final class SimulatedBank implements Rail {
    private static final Duration KEYS_ARE_KEPT = Duration.ofHours(24);
    private static final Duration COMES_BACK_AFTER = Duration.ofDays(5);

    private final Agenda agenda;
    private final RandomGenerator chance;
    private final World world;
    private final BankLedger ledger;
    private final BiConsumer<String, List<ProviderWord>> callback;
    private final Map<String, Attempt> attempts = new HashMap<>();

    SimulatedBank(
            Agenda agenda,
            RandomGenerator chance,
            World world,
            BankLedger ledger,
            BiConsumer<String, List<ProviderWord>> callback) {
        this.agenda = agenda;
        this.chance = chance;
        this.world = world;
        this.ledger = ledger;
        this.callback = callback;
    }

    private record Attempt(Instant receivedAt, List<ProviderWord> words) {}

    @Override
    public RailCode code() {
        return world.rail();
    }

    @Override
    public boolean tellsTheEnd() {
        return world.rail() == RailCode.MOBILE_MONEY;
    }

    @Override
    public RailTerms terms(String currency) {
        return new RailTerms(
                10_000,
                10_000_000,
                world.batch(),
                Duration.ofHours(24),
                RailLimits.NONE,
                world.fees(),
                world.tiers());
    }

    @Override
    public String account() {
        return BankLedger.ACCOUNT;
    }

    @Override
    public SubmissionChannel channel() {
        return SubmissionChannel.HTTP;
    }

    @Override
    public PaymentFile file(String messageId, List<PaymentOrder> orders) {
        byte[] content = messageId.getBytes(StandardCharsets.UTF_8);
        return new PaymentFile(messageId, "text/plain", content, EvidenceFiles.sha256(content));
    }

    /** Carries out at most once what it gets under one id, as long as it remembers the id. */
    @Override
    public SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
        if (known(attemptId)) {
            return new SubmissionReply.Unknown("409: this was sent before");
        }
        var mischief = Mischief.toMessage(chance, world.mischiefPerMille());
        if (mischief == Mischief.DROPPED_REQUEST) {
            return new SubmissionReply.Unknown("timeout");
        }
        boolean late = mischief == Mischief.LATE;
        var words = new ArrayList<ProviderWord>();
        for (var one : order.instructions()) {
            words.addAll(carryOut(attemptId, order.currency(), one, late));
        }
        if (!late) {
            attempts.put(attemptId, new Attempt(agenda.instant(), words));
        }
        return reply(mischief, attemptId, file, words);
    }

    private SubmissionReply reply(
            Mischief mischief, String attemptId, PaymentFile file, List<ProviderWord> words) {
        if (mischief == Mischief.DROPPED_RESPONSE || mischief == Mischief.LATE) {
            return new SubmissionReply.Unknown("timeout");
        }
        if (mischief == Mischief.HALF_ANSWERED) {
            var heard = words.subList(0, words.size() / 2);
            return new SubmissionReply.Partial(file.sha256(), heard, "502 to the others");
        }
        if (mischief == Mischief.DUPLICATED_WORD) {
            agenda.plan(Duration.ofHours(3), () -> callback.accept(attemptId, words));
        }
        if (mischief == Mischief.REORDERED_WORDS) {
            agenda.plan(Duration.ofHours(30), () -> callback.accept(attemptId, words));
            return new SubmissionReply.Unknown("502");
        }
        return new SubmissionReply.Reported(file.sha256(), words);
    }

    /** The first words on a payout, and whatever is to happen to it. */
    private List<ProviderWord> carryOut(
            String attemptId, String currency, PaymentOrder.Instruction one, boolean late) {
        var mischief = Mischief.toPayout(chance, world.mischiefPerMille());
        String id = one.payoutId();
        if (mischief == Mischief.REJECTED) {
            return List.of(new ProviderWord(id, Verdict.REJECTED, "AC04"));
        }
        if (mischief == Mischief.PASSED_OVER) {
            return List.of();
        }
        long amount =
                mischief == Mischief.WRONG_AMOUNT
                        ? one.netMicro() + (chance.nextBoolean() ? 1_000_000 : -1_000_000)
                        : one.netMicro();
        var in = Duration.ofMinutes(chance.nextInt(60, 480)).plusDays(late ? 3 : 0);
        ledger.expect(id);
        agenda.plan(in, () -> pay(attemptId, one, amount, mischief));
        boolean lie = mischief == Mischief.PAID_AND_CALLED_REJECTED;
        if (lie && late) {
            ledger.perjure(id);
            var refusal = List.of(new ProviderWord(id, Verdict.REJECTED, "MS03"));
            agenda.plan(Duration.ofHours(2), () -> callback.accept(attemptId, refusal));
        }
        return List.of(
                lie
                        ? new ProviderWord(id, Verdict.REJECTED, "MS03")
                        : new ProviderWord(id, Verdict.ACCEPTED, "ACSP"));
    }

    private void pay(
            String attemptId, PaymentOrder.Instruction one, long amount, Mischief mischief) {
        ledger.pay(one.payoutId(), attemptId, one.netMicro(), amount);
        if (mischief == Mischief.RETURNED) {
            agenda.plan(COMES_BACK_AFTER, () -> ledger.takeBack(one.payoutId(), amount));
        }
        if (mischief == Mischief.NONE && chance.nextInt(40) == 0) {
            var word = List.of(new ProviderWord(one.payoutId(), Verdict.SETTLED, "ACSC"));
            agenda.plan(
                    Duration.ofMinutes(chance.nextInt(600)),
                    () -> callback.accept(attemptId, word));
        }
    }

    @Override
    public SubmissionReply ask(String attemptId, List<Asked> payouts) {
        var attempt = attempts.get(attemptId);
        return attempt == null || !known(attemptId)
                ? new SubmissionReply.Unknown("404: nothing is known of it")
                : new SubmissionReply.Reported(
                        EvidenceFiles.sha256(new byte[0]), words(attempt, payouts));
    }

    /** What was said first, and how it has ended since where this provider tells. */
    private List<ProviderWord> words(Attempt attempt, List<Asked> payouts) {
        var words = new ArrayList<>(attempt.words());
        for (Asked one : payouts) {
            if (tellsTheEnd() && ledger.paidExactly(one.payoutId())) {
                words.add(new ProviderWord(one.payoutId(), Verdict.SETTLED, "completed"));
            }
        }
        return words;
    }

    private boolean known(String attemptId) {
        var attempt = attempts.get(attemptId);
        return attempt != null
                && attempt.receivedAt().plus(KEYS_ARE_KEPT).isAfter(agenda.instant());
    }
}
