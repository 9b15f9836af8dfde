package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.contribution.AdmittedFacts;
import org.xpatvoices.ledger.contribution.AdmittedGrant;
import org.xpatvoices.ledger.contribution.AdmittedWorker;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.gate.Gate;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;
import org.xpatvoices.ledger.shredding.Tried;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Opens admitted contributions chunk by chunk and keeps of each only the values that the packet
 * needs. What cannot be considered is counted.
 */
final class Intake {
    /** Finds the keys of many texts at once; with them any thread may try each text. */
    @FunctionalInterface
    interface Opening {
        Function<AdmittedFacts, Tried> keysOf(List<AdmittedFacts> sealed);
    }

    private final Opening vault;
    private final RecordReader reader;
    private final ReadColumns columns;
    private final FormReader forms;
    private final LabelFilter filter;
    private final Set<String> withdrawn;
    private final Predicate<String> turn;
    private final Instant onSaleUntil;
    private final int firstSensitive;
    private final int sensitive;
    private final Telling telling;
    private final List<Considered> considered = new ArrayList<>();
    private final Set<String> filtered = new HashSet<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

    /**
     * @param withdrawn grants that were withdrawn after the cut-off
     * @param onSaleUntil the packet can be sold until then at least: no consent in it ends before
     * @param turn whether it is a worker's turn; the answers of others are not even opened
     */
    Intake(
            AssemblyOrder order,
            Opening vault,
            Codebook codebook,
            Set<String> withdrawn,
            Predicate<String> turn,
            Instant sealedAt,
            Instant onSaleUntil) {
        this.vault = vault;
        this.withdrawn = withdrawn;
        this.turn = turn;
        this.onSaleUntil = onSaleUntil;
        this.reader =
                new RecordReader(order.schema(), codebook, order.referenceYear().orElseThrow());
        this.columns = new ReadColumns(order.columns(), reader);
        this.forms = FormReader.of(order, reader);
        this.filter = new LabelFilter(order.terms().filter(), reader);
        this.firstSensitive = order.terms().quasiIdentifiers().size();
        this.sensitive = order.terms().sensitiveColumns().size();
        this.telling = new Telling(order.gateOrder(codebook.version(), sealedAt));
    }

    List<Considered> considered() {
        return Collections.unmodifiableList(considered);
    }

    /** Workers whom only the product's filter keeps out. */
    Set<String> filtered() {
        return Collections.unmodifiableSet(filtered);
    }

    Map<LeftOut, Integer> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /** Those considered, each with what a packet would show of its sensitive answers. */
    List<Gate.Candidate> candidates() {
        return considered.parallelStream().map(this::candidate).toList();
    }

    private Gate.Candidate candidate(Considered one) {
        return new Gate.Candidate(one.workerId(), answers(one.values().values()), one.told());
    }

    private List<String> answers(List<String> values) {
        var answers = new ArrayList<String>(sensitive);
        for (int column = firstSensitive; column < firstSensitive + sensitive; column++) {
            answers.add(columns.label(column, values.get(column)));
        }
        return answers;
    }

    void take(List<AdmittedWorker> chunk) {
        gather(opened(chunk));
    }

    /** Some workers' answers, in their order. */
    record Chunk(List<Read> reads, int notTheirTurn) {}

    /** Opens a chunk and reads it; several chunks are read at once, each by one thread. */
    Chunk opened(List<AdmittedWorker> chunk) {
        var due = chunk.stream().filter(worker -> turn.test(worker.workerId())).toList();
        var keys = vault.keysOf(due.stream().flatMap(one -> one.parts().stream()).toList());
        return new Chunk(
                due.stream().map(worker -> consider(worker, keys)).toList(),
                chunk.size() - due.size());
    }

    /** Takes chunks one after another, in the order of the register. */
    void gather(Chunk chunk) {
        if (chunk.notTheirTurn > 0) {
            leftOut.merge(LeftOut.NOT_THEIR_TURN, chunk.notTheirTurn, Integer::sum);
        }
        for (Read read : chunk.reads) {
            switch (read) {
                case Read.Values values -> considered.add(values.considered());
                case Read.Filtered(String worker) -> {
                    filtered.add(worker);
                    leftOut.merge(LeftOut.FILTERED, 1, Integer::sum);
                }
                case Read.Nothing nothing -> leftOut.merge(nothing.why(), 1, Integer::sum);
            }
        }
    }

    private Read consider(AdmittedWorker worker, Function<AdmittedFacts, Tried> keys) {
        if (worker.profile() == null) {
            return new Read.Nothing(LeftOut.WITHOUT_PROFILE);
        }
        if (worker.employment() == null) {
            return new Read.Nothing(LeftOut.EMPLOYER_UNKNOWN);
        }
        var open = OpenedParts.of(worker.parts(), keys);
        if (open.areDamaged()) return new Read.Nothing(LeftOut.DAMAGED);
        var grants = worker.grants();
        var consents = new Consents(grants);
        if (open.haveLostAKey() || consents.anyIsOf(withdrawn)) {
            return new Read.Nothing(LeftOut.WITHDRAWN);
        }
        if (!consents.allLastBeyond(onSaleUntil)) {
            return new Read.Nothing(LeftOut.CONSENT_ENDED);
        }
        return read(worker, worker.profile(), worker.employment(), open, grants);
    }

    private Read read(
            AdmittedWorker worker,
            AdmittedFacts profileFacts,
            AdmittedFacts employment,
            OpenedParts open,
            List<AdmittedGrant> grants) {
        try {
            Tried.Clear clear = open.clear(worker.facts());
            var facts = forms.read(clear.utf8());
            var profile = forms.read(open.clear(profileFacts).utf8());
            var contract =
                    employment.equals(worker.facts())
                            ? facts
                            : forms.read(open.clear(employment).utf8());
            String employer = columns.employer(contract);
            if (employer.isBlank() || employer.equals(CodeList.NOT_STATED)) {
                return new Read.Nothing(LeftOut.EMPLOYER_UNKNOWN);
            }
            if (!filter.admits(reader, profile, facts)) {
                return new Read.Filtered(worker.workerId());
            }
            var values = columns.values(profile, facts);
            return new Read.Values(
                    new Considered(
                            new AdmittedRecord(worker.workerId(), employer, values),
                            grants,
                            telling.sealed(
                                    worker.workerId(), worker.facts(), clear, answers(values))));
        } catch (IllegalArgumentException | ArithmeticException | JacksonException e) {
            // The message may repeat an answer, so it goes no further.
            return new Read.Nothing(LeftOut.NOT_READABLE);
        }
    }
}
