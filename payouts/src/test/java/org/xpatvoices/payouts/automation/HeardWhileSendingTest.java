package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.BeginSubmission;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.contracts.payout.SubmissionStart;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.SubmissionReply;
import org.xpatvoices.payouts.rail.UnaskedRail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * What a provider answers to an order may be older than what it was asked meanwhile: an acceptance
 * that comes back late takes no refusal back.
 */
class HeardWhileSendingTest {
    private static final BatchId BATCH = new BatchId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant ANSWERED = NOW.plusSeconds(40);
    private static final List<ProviderWord> WORDS =
            List.of(new ProviderWord("pay_1", ProviderWord.Verdict.ACCEPTED, "pending"));
    private static final PaymentOrder ORDER =
            new PaymentOrder(
                    BATCH.toString(),
                    "MVR",
                    NOW,
                    List.of(new PaymentOrder.Instruction("pay_1", 10, "7771", "Ann")));

    private final List<Object> sent = new ArrayList<>();
    private Instant now = NOW;

    @Test
    void isNoNewerThanTheOrder() {
        var clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(_ -> now);
        new Submission(new Recorded(), clock).send(new Slow(), BATCH, () -> ORDER);
        assertThat(sent)
                .endsWith(new RecordProviderReport(BATCH, "sha", WORDS, ANSWERED, false, NOW));
    }

    private final class Recorded implements Outside {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T send(Object command) {
            sent.add(command);
            return command instanceof BeginSubmission ? (T) SubmissionStart.BEGUN : null;
        }

        @Override
        public <T> T run(Callable<T> work) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final class Slow implements UnaskedRail {
        @Override
        public PaymentFile file(String messageId, List<PaymentOrder> orders) {
            return new PaymentFile("order.json", "application/json", new byte[1], "sha");
        }

        @Override
        public SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
            now = ANSWERED;
            return new SubmissionReply.Reported("sha", WORDS);
        }
    }
}
