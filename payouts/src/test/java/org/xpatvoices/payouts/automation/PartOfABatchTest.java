package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.contracts.payout.RecordSubmission;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.SubmissionReply;
import org.xpatvoices.payouts.rail.UnaskedRail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What a provider says of one order is no word on the others that went with it. */
class PartOfABatchTest {
    private static final BatchId BATCH = new BatchId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final List<ProviderWord> WORDS =
            List.of(new ProviderWord("pay_1", Verdict.SETTLED, "completed"));
    private static final List<Rail.Asked> ONE =
            List.of(new Rail.Asked("pay_1", new Money(1, "MVR")));

    private final Recorded sent = new Recorded();
    private final Submission submission = new Submission(sent, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aWordOnOneLeavesTheOthersUnknown() {
        var report = new RecordProviderReport(BATCH, "sha", WORDS, NOW, false, NOW);
        ask(new SubmissionReply.Reported("sha", WORDS));
        assertThat(sent.commands).containsExactly(report);
        ask(new SubmissionReply.Partial("sha", WORDS, "silence"));
        ask(new SubmissionReply.Unknown("silence"));
        ask(new SubmissionReply.HandedOver());
        assertThat(sent.commands).containsExactly(report, report);
    }

    @Test
    void aWordOnEverythingThatWasOpenEndsNotKnowing() {
        submission.ask(new Answering(new SubmissionReply.Reported("sha", WORDS)), BATCH, ONE);
        assertThat(sent.commands)
                .containsExactly(
                        new RecordSubmission(BATCH, NOW),
                        new RecordProviderReport(BATCH, "sha", WORDS, NOW, false, NOW));
    }

    private void ask(SubmissionReply reply) {
        submission.askAboutSome(new Answering(reply), BATCH, ONE);
    }

    private static final class Recorded implements Outside {
        private final List<Object> commands = new ArrayList<>();

        @Override
        public <T> T send(Object command) {
            commands.add(command);
            return null;
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

    private record Answering(SubmissionReply reply) implements UnaskedRail {
        @Override
        public SubmissionReply ask(String attemptId, List<Asked> payouts) {
            return reply;
        }
    }
}
