package org.xpatvoices.ledger.contribution;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.contribution.RecordAnswer;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.contribution.RecordContributions;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Records many contributions in one unit of work, each exactly as if it had come alone. A refusal
 * is thrown before anything of its contribution is applied, so it takes nothing back; a clash with
 * somebody else fails the whole, and whoever sent it sends them one by one.
 */
@Component
class RecordContributionsHandler {
    private static final String TYPE = Contribution.class.getSimpleName();

    private final RecordContributionHandler one;
    private final RecordedContributions recorded;
    private final EventBus log;

    RecordContributionsHandler(
            RecordContributionHandler one, RecordedContributions recorded, EventBus log) {
        this.one = one;
        this.recorded = recorded;
        this.log = log;
    }

    /** Worker by worker, so that two batches never wait for each other in a ring. */
    @CommandHandler
    List<RecordAnswer> decide(RecordContributions command) throws Exception {
        var records = command.records();
        recorded.lookUp(records.stream().map(RecordContribution::contributionId).toList());
        var answers = new RecordAnswer[records.size()];
        var inOrder =
                IntStream.range(0, records.size())
                        .boxed()
                        .sorted(Comparator.comparing(at -> records.get(at).workerId().value()))
                        .toList();
        for (int at : inOrder) {
            answers[at] = answer(records.get(at));
        }
        return List.of(answers);
    }

    private RecordAnswer answer(RecordContribution record) throws Exception {
        try {
            return RecordAnswer.of(one.decide(record, this::begin));
        } catch (Refused refusal) {
            return RecordAnswer.refused(refusal);
        }
    }

    /** A contribution is its one event: many are begun without an object for each. */
    private void begin(ContributionRecorded event) {
        log.publish(new GenericDomainEventMessage<>(TYPE, event.contributionId(), 0, event));
    }
}
