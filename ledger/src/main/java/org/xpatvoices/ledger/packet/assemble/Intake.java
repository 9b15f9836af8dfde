package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.contribution.AdmittedFacts;
import org.xpatvoices.ledger.contribution.AdmittedGrant;
import org.xpatvoices.ledger.contribution.AdmittedWorker;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.gate.Gate;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;
import org.xpatvoices.ledger.shredding.Opened;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Opens admitted contributions chunk by chunk and keeps of each only the values that the packet
 * needs. What cannot be considered is counted.
 */
final class Intake {
    /** Opens many texts at once; what has lost its key is neither a text nor at fault. */
    @FunctionalInterface
    interface Opening {
        Opened<AdmittedFacts> open(List<AdmittedFacts> sealed);
    }

    private static final String EMPLOYER = "employerRef";

    private final Opening vault;
    private final RecordReader reader;
    private final List<String> columns;
    private final List<CodeList> lists;
    private final List<Map<String, String>> labels;
    private final LabelFilter filter;
    private final Set<String> withdrawn;
    private final Predicate<String> turn;
    private final Instant sealedAt;
    private final List<Considered> considered = new ArrayList<>();
    private final Set<String> filtered = new HashSet<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final Map<String, String> shared = new ConcurrentHashMap<>();

    /**
     * @param withdrawn grants that were withdrawn after the cut-off
     * @param turn whether it is a worker's turn; the answers of others are not even opened
     */
    Intake(
            AssemblyOrder order,
            Opening vault,
            Codebook codebook,
            Set<String> withdrawn,
            Predicate<String> turn,
            Instant sealedAt) {
        this.vault = vault;
        this.withdrawn = withdrawn;
        this.turn = turn;
        this.reader =
                new RecordReader(order.schema(), codebook, order.referenceYear().orElseThrow());
        this.columns = order.columns();
        this.lists = columns.stream().map(reader::listOf).toList();
        this.labels =
                columns.stream().<Map<String, String>>map(_ -> new ConcurrentHashMap<>()).toList();
        this.filter = new LabelFilter(order.terms().filter(), reader);
        this.sealedAt = sealedAt;
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
    List<Gate.Candidate> candidates(int firstSensitive, int sensitive) {
        var candidates = new ArrayList<Gate.Candidate>(considered.size());
        for (Considered one : considered) {
            var answers = new ArrayList<String>(sensitive);
            for (int column = firstSensitive; column < firstSensitive + sensitive; column++) {
                answers.add(released(column, one.values().values().get(column)));
            }
            candidates.add(new Gate.Candidate(one.workerId(), answers));
        }
        return candidates;
    }

    void take(List<AdmittedWorker> chunk) {
        gather(opened(chunk));
    }

    /** Some workers' answers, in their order. */
    record Chunk(List<Read> reads, int notTheirTurn) {}

    /** Opens a chunk and reads it; several chunks may be opened at once. */
    Chunk opened(List<AdmittedWorker> chunk) {
        var due = chunk.stream().filter(worker -> turn.test(worker.workerId())).toList();
        var open =
                vault.open(
                        due.stream()
                                .flatMap(worker -> sealed(worker).stream())
                                .distinct()
                                .toList());
        // Answers are parsed by all cores; the order stays that of the register.
        return new Chunk(
                due.parallelStream().map(worker -> consider(worker, open)).toList(),
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

    private Read consider(AdmittedWorker worker, Opened<AdmittedFacts> open) {
        if (worker.profile() == null) {
            return new Read.Nothing(LeftOut.WITHOUT_PROFILE);
        }
        if (worker.employment() == null) {
            return new Read.Nothing(LeftOut.EMPLOYER_UNKNOWN);
        }
        List<AdmittedGrant> grants = grantsOf(worker);
        List<AdmittedFacts> parts = sealed(worker);
        if (!open.faults().isEmpty() && parts.stream().anyMatch(open.faults()::containsKey)) {
            return new Read.Nothing(LeftOut.DAMAGED);
        }
        if (!parts.stream().allMatch(open.texts()::containsKey)
                || grants.stream().map(AdmittedGrant::grantId).anyMatch(withdrawn::contains)) {
            return new Read.Nothing(LeftOut.WITHDRAWN);
        }
        if (!grants.stream().allMatch(grant -> grant.validUntil().isAfter(sealedAt))) {
            return new Read.Nothing(LeftOut.CONSENT_ENDED);
        }
        return read(worker, worker.profile(), worker.employment(), open.texts(), grants);
    }

    private Read read(
            AdmittedWorker worker,
            AdmittedFacts profileFacts,
            AdmittedFacts employment,
            Map<AdmittedFacts, String> open,
            List<AdmittedGrant> grants) {
        try {
            var facts = Answered.of(textOf(worker.facts(), open));
            var profile = Answered.of(textOf(profileFacts, open));
            var contract =
                    employment.equals(worker.facts())
                            ? facts
                            : Answered.of(textOf(employment, open));
            String employer = contract.code(EMPLOYER);
            if (employer.isBlank() || employer.equals(CodeList.NOT_STATED)) {
                return new Read.Nothing(LeftOut.EMPLOYER_UNKNOWN);
            }
            if (!filter.admits(reader, profile, facts)) {
                return new Read.Filtered(worker.workerId());
            }
            var values =
                    new AdmittedRecord(worker.workerId(), share(employer), values(profile, facts));
            return new Read.Values(new Considered(values, grants));
        } catch (IllegalArgumentException | ArithmeticException | JacksonException e) {
            // The message may repeat an answer, so it goes no further.
            return new Read.Nothing(LeftOut.NOT_READABLE);
        }
    }

    private List<String> values(Answered profile, Answered facts) {
        var values = new ArrayList<String>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            String value = reader.read(columns.get(column), profile, facts);
            released(column, value);
            values.add(share(value));
        }
        return values;
    }

    /** The label of an answer; there are few different ones, and a list refuses what it lacks. */
    private String released(int column, String value) {
        String known = labels.get(column).get(value);
        return known != null
                ? known
                : labels.get(column).computeIfAbsent(value, lists.get(column)::released);
    }

    private String share(String text) {
        String known = shared.get(text);
        return known != null ? known : shared.computeIfAbsent(text, same -> same);
    }

    private static String textOf(AdmittedFacts facts, Map<AdmittedFacts, String> open) {
        return Objects.requireNonNull(open.get(facts));
    }

    /** What has to be opened for a worker, each once. */
    private static List<AdmittedFacts> sealed(AdmittedWorker worker) {
        var parts = new ArrayList<AdmittedFacts>(3);
        parts.add(worker.facts());
        AdmittedFacts profile = worker.profile();
        if (profile != null && !parts.contains(profile)) {
            parts.add(profile);
        }
        AdmittedFacts employment = worker.employment();
        if (employment != null && !parts.contains(employment)) {
            parts.add(employment);
        }
        return parts;
    }

    private static List<AdmittedGrant> grantsOf(AdmittedWorker worker) {
        var grants = new ArrayList<AdmittedGrant>(2);
        for (AdmittedFacts facts : sealed(worker)) {
            for (AdmittedGrant grant : facts.grants()) {
                if (!grants.contains(grant)) {
                    grants.add(grant);
                }
            }
        }
        return List.copyOf(grants);
    }
}
