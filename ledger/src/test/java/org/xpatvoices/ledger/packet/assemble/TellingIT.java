package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.ledger.packet.assemble.Asked.NOW;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.ledger.LedgerDatabase;
import org.xpatvoices.ledger.contribution.AdmittedFacts;
import org.xpatvoices.ledger.contribution.AdmittedGrant;
import org.xpatvoices.ledger.contribution.AdmittedWorker;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.gate.Asking;
import org.xpatvoices.ledger.packet.gate.Gate;
import org.xpatvoices.ledger.packet.gate.Selection;
import org.xpatvoices.ledger.packet.gate.TestGate;
import org.xpatvoices.ledger.shredding.TestVault;
import org.xpatvoices.testing.TestPostgres;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What an intake seals of a worker for the gate is what the gate opens an epoch later. */
class TellingIT {
    private static final Codebook CODEBOOK = Codebook.hierarchies1();
    private static final List<Long> WAGES = List.of(2_500L, 5_300L, 19_900L);
    private static final int WORKERS = 12;
    private static final int LEFT = 3;

    private final TestVault vault = TestVault.over(TestPostgres.createDataSource());
    private final TestGate gate = TestGate.over(LedgerDatabase.createTemplate(), vault.contents());
    private final List<AdmittedGrant> grants =
            IntStream.range(0, WORKERS).mapToObj(_ -> granted()).toList();

    @Test
    void theGateOpensOfEachWhatTheIntakeSealed() {
        AssemblyOrder first = Asked.wages(1);
        List<Gate.Candidate> told = taken(first, 0, 0);
        gate.release(select(first, told));

        // Some have left, so the gate asks what was told of who is left, and says otherwise by now.
        AssemblyOrder second = Asked.wages(2);
        Selection again = select(second, taken(second, LEFT, 1));

        assertThat(told.stream().map(Gate.Candidate::answers).distinct()).hasSize(WAGES.size());
        assertThat(again.askers())
                .extracting(Asking::told)
                .containsExactlyElementsOf(
                        told.subList(LEFT, WORKERS).stream()
                                .map(one -> Map.of(column(first), one.answers().getFirst()))
                                .toList());
    }

    private Selection select(AssemblyOrder order, List<Gate.Candidate> candidates) {
        return gate.select(order.gateOrder(CODEBOOK.version(), NOW), candidates, Set.of());
    }

    /** As the gate names it: by the packet, what it promised, and the column with its lists. */
    private static String column(AssemblyOrder order) {
        var asked = order.gateOrder(CODEBOOK.version(), NOW);
        return "%s^%d/%s".formatted(asked.packetId(), asked.l(), asked.answered().getFirst());
    }

    /** All workers from one on, through the intake. */
    private List<Gate.Candidate> taken(AssemblyOrder order, int from, int later) {
        var intake =
                new Intake(
                        order,
                        facts -> vault.contents().keysOf(facts)::open,
                        CODEBOOK,
                        Set.of(),
                        _ -> true,
                        NOW,
                        NOW);
        intake.take(IntStream.range(from, WORKERS).mapToObj(one -> worker(one, later)).toList());
        return intake.candidates();
    }

    private AdmittedWorker worker(int number, int later) {
        AdmittedGrant grant = grants.get(number);
        return new AdmittedWorker(
                "wrk_%032x".formatted(number),
                sealed("wage-period", grant, wage(WAGES.get((number + later) % WAGES.size()))),
                sealed("profile", grant, "{\"answers\":{\"nationality\":\"NPL\"}}"),
                sealed("employment-contract", grant, "{\"answers\":{\"employerRef\":\"emp_1\"}}"));
    }

    private static String wage(long rufiyaa) {
        return "{\"answers\":{\"netReceived\":{\"amountMicro\":%d,\"currency\":\"MVR\"}}}"
                .formatted(rufiyaa * 1_000_000);
    }

    private AdmittedFacts sealed(String schema, AdmittedGrant grant, String clear) {
        String id = "ctb_" + UUID.randomUUID();
        AdmittedFacts unsealed = Asked.facts(id, schema, grant);
        SealedContent content =
                vault.contents()
                        .seal(unsealed.place(), List.of(grant.grantId()), clear, List.of(clear))
                        .content();
        return new AdmittedFacts(
                id,
                unsealed.schemaId(),
                unsealed.schemaVersion(),
                unsealed.referencePeriod(),
                unsealed.jobRef(),
                unsealed.grants(),
                content);
    }

    private AdmittedGrant granted() {
        String id = new GrantId(UUID.randomUUID()).toString();
        vault.grant(id);
        return Asked.grant(id);
    }
}
