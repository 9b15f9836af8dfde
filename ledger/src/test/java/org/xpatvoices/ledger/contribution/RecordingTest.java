package org.xpatvoices.ledger.contribution;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_MUST_BE_ENROLLED;
import static org.xpatvoices.ledger.contribution.Facts.SEALED;
import static org.xpatvoices.ledger.enrolment.Story.OTHER_HUB;
import static org.xpatvoices.ledger.enrolment.Story.WORKER;
import static org.xpatvoices.ledger.enrolment.Story.grant;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.consent.Grants;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.Sealing;
import org.xpatvoices.ledger.shredding.TestVault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Recording over the real rules and aggregate; worker, keys and the rest of the log are told. */
abstract class RecordingTest {
    final AggregateTestFixture<Contribution> contribution =
            new AggregateTestFixture<>(Contribution.class);
    final ContentVault vault = mock(ContentVault.class);
    final Map<ContributionId, ContributionRecorded> earlier = new HashMap<>();
    boolean keyIsGone;
    Grants grants = Grants.none().evolve(grant().event());

    @BeforeEach
    void wire() {
        when(vault.seal(any(), any(), anyString(), anyList()))
                .thenAnswer(
                        asked -> new Sealing(SEALED, TestVault.fingerprint(asked.getArgument(3))));
        when(vault.fingerprint(any(), any(), anyList()))
                .thenAnswer(
                        asked ->
                                keyIsGone
                                        ? Optional.empty()
                                        : Optional.of(TestVault.fingerprint(asked.getArgument(2))));
        contribution.registerAnnotatedCommandHandler(
                new RecordContributionHandler(
                        (worker, hub) -> {
                            if (!worker.equals(WORKER) || OTHER_HUB.equals(hub)) {
                                throw new Refused(WORKER_MUST_BE_ENROLLED, "nobody");
                            }
                            return grants;
                        },
                        contribution.getRepository(),
                        new Earlier(),
                        vault));
    }

    /**
     * What the log would say: the tests that begin with a contribution begin with the first one.
     */
    private final class Earlier implements RecordedContributions {
        @Override
        public boolean isUnheardOf(ContributionId id) {
            try {
                return !contribution.getEventStore().readEvents(id.toString()).hasNext();
            } catch (AggregateNotFoundException nothingGiven) {
                return true;
            }
        }

        @Override
        public Optional<ContributionRecorded> find(ContributionId id) {
            return Optional.ofNullable(earlier.get(id));
        }
    }
}
