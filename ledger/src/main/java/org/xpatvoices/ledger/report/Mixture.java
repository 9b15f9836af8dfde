package org.xpatvoices.ledger.report;

import org.xpatvoices.contracts.report.ReportContent.Mix;
import org.xpatvoices.ledger.contribution.ToldFacts;
import org.xpatvoices.ledger.report.estimate.Floor;
import org.xpatvoices.ledger.report.estimate.Members;
import org.xpatvoices.ledger.report.estimate.Members.Member;
import org.xpatvoices.ledger.report.estimate.Rounded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** In which ways contributions came in, as shares that each speak of enough workers. */
final class Mixture {
    private static final String OTHER = "OTHER";
    private static final int PER_CENT = 10;

    private Mixture() {}

    /** One way of one contribution; {@code kind} is channel or attestation. */
    record Way(String kind, String code) {
        static Stream<Way> of(ToldFacts told) {
            return Stream.of(
                    new Way("attestation", told.attestation()),
                    new Way("channel", Objects.requireNonNullElse(told.channel(), "NOT_KEPT")));
        }
    }

    /** How many contributions of which workers. */
    private static final class Part {
        private int contributions;
        private final Map<Long, Member> workers = new HashMap<>();

        void add(Member member) {
            contributions++;
            workers.put(member.worker(), member);
        }

        void add(Part other) {
            contributions += other.contributions;
            workers.putAll(other.workers);
        }

        boolean holds(Floor floor) {
            return floor.holds(Members.of(workers.values()));
        }
    }

    /** Codes of too few workers become one; nothing is said of a kind where that is too small. */
    static List<Mix> of(Sample kept, Map<Long, List<Way>> ways, Floor floor) {
        Map<String, Map<String, Part>> kinds = new TreeMap<>();
        for (Member member : kept.memberList()) {
            for (Way way : ways.getOrDefault(member.number(), List.of())) {
                kinds.computeIfAbsent(way.kind(), _ -> new TreeMap<>())
                        .computeIfAbsent(way.code(), _ -> new Part())
                        .add(member);
            }
        }
        var mix = new ArrayList<Mix>();
        kinds.forEach((kind, parts) -> mix.addAll(shares(kind, merged(parts, floor), floor)));
        return mix;
    }

    private static Map<String, Part> merged(Map<String, Part> parts, Floor floor) {
        Map<String, Part> merged = new TreeMap<>();
        parts.forEach(
                (code, part) ->
                        merged.computeIfAbsent(part.holds(floor) ? code : OTHER, _ -> new Part())
                                .add(part));
        return merged;
    }

    /** To whole per cent: a finer share of a known number would be a count. */
    private static List<Mix> shares(String kind, Map<String, Part> parts, Floor floor) {
        int all = parts.values().stream().mapToInt(part -> part.contributions).sum();
        if (!parts.values().stream().allMatch(part -> part.holds(floor))) {
            return List.of();
        }
        return parts.entrySet().stream()
                .map(one -> new Mix(kind, one.getKey(), perMille(one.getValue(), all)))
                .toList();
    }

    private static int perMille(Part part, int all) {
        return (int) Rounded.to(PER_CENT, (double) part.contributions / all);
    }
}
