package org.xpatvoices.ledger.report.estimate;

import org.xpatvoices.ledger.report.estimate.Members.Member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps published figures from being subtracted. Whoever adds and subtracts the counts of published
 * sets gets counts over unions of their atoms: the groups of members that are in exactly the same
 * sets. So every atom must reach the floor by itself. A new set cuts the atoms there are; where one
 * of the pieces would be too small, members are held back from the new set until none is. That also
 * hides a worker who withdrew among others who are left out for no reason of theirs.
 */
public final class SubtractionGate {
    private final Floor floor;
    private final Map<Long, Integer> atomOf = new HashMap<>();
    private final Map<Long, Integer> employerOf = new HashMap<>();
    private int atoms;

    public SubtractionGate(Floor floor, List<Members> published) {
        this.floor = floor;
        published.forEach(this::add);
    }

    /** A set is published: from now on it counts as known. */
    public void add(Members set) {
        Map<Integer, Integer> cut = new HashMap<>();
        for (int at = 0; at < set.size(); at++) {
            Member member = set.at(at);
            int before = atomOf.getOrDefault(member.number(), 0);
            atomOf.put(member.number(), cut.computeIfAbsent(before, _ -> ++atoms));
            employerOf.put(member.number(), member.employer());
        }
    }

    /** Whom to hold back from a new set; the rest may be published if it reaches the floor. */
    public Set<Long> heldBack(Members set) {
        Map<Integer, List<Member>> inside = new HashMap<>();
        for (int at = 0; at < set.size(); at++) {
            Member member = set.at(at);
            inside.computeIfAbsent(atomOf.getOrDefault(member.number(), 0), _ -> new ArrayList<>())
                    .add(member);
        }
        Map<Integer, List<Member>> outside = outside(set, inside.keySet());
        Set<Long> held = new HashSet<>();
        inside.forEach(
                (atom, members) ->
                        hold(members, outside.getOrDefault(atom, List.of()))
                                .forEach(member -> held.add(member.number())));
        return held;
    }

    /** Of the cut atoms what is not in the new set; those in no set yet have no outside. */
    private Map<Integer, List<Member>> outside(Members set, Set<Integer> touched) {
        Set<Long> numbers = set.numbers();
        Map<Integer, List<Member>> outside = new HashMap<>();
        atomOf.forEach(
                (number, atom) -> {
                    if (touched.contains(atom) && !numbers.contains(number)) {
                        outside.computeIfAbsent(atom, _ -> new ArrayList<>())
                                .add(new Member(number, employerOf.getOrDefault(number, 0)));
                    }
                });
        return outside;
    }

    private List<Member> hold(List<Member> inside, List<Member> outside) {
        if (!isSafe(inside)) {
            return inside;
        }
        var left = new ArrayList<>(inside);
        left.sort(Comparator.comparingLong(Member::number));
        var out = new ArrayList<>(outside);
        var held = new ArrayList<Member>();
        while (!isSafe(out) && !left.isEmpty()) {
            Member next = left.removeLast();
            out.add(next);
            held.add(next);
        }
        return isSafe(left) ? held : inside;
    }

    private boolean isSafe(List<Member> members) {
        return floor.holdsOrIsEmpty(Members.of(members));
    }
}
