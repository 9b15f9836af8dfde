package org.xpatvoices.ledger.report.estimate;

import org.xpatvoices.ledger.report.estimate.Members.Member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The groups of those who are in exactly the same published sets, told apart by one name. */
final class Atoms {
    private final Floor floor;
    private final ToLongFunction<Member> name;
    private final Map<Long, Integer> atomOf = new HashMap<>();
    private final Map<Long, Member> known = new HashMap<>();
    private int atoms;

    Atoms(Floor floor, ToLongFunction<Member> name) {
        this.floor = floor;
        this.name = name;
    }

    void cutBy(Members set) {
        Map<Integer, Integer> cut = new HashMap<>();
        for (int at = 0; at < set.size(); at++) {
            Member member = set.at(at);
            long id = name.applyAsLong(member);
            int before = atomOf.getOrDefault(id, 0);
            atomOf.put(id, cut.computeIfAbsent(before, _ -> ++atoms));
            known.put(id, member);
        }
    }

    /** The numbers of those without whom a new set leaves no piece of an atom too small. */
    Set<Long> tooFew(Members set) {
        Map<Integer, List<Member>> inside = new HashMap<>();
        Set<Long> ids = new HashSet<>();
        for (int at = 0; at < set.size(); at++) {
            Member member = set.at(at);
            long id = name.applyAsLong(member);
            ids.add(id);
            inside.computeIfAbsent(atomOf.getOrDefault(id, 0), _ -> new ArrayList<>()).add(member);
        }
        Map<Integer, List<Member>> outside = outside(ids, inside.keySet());
        Set<Long> held = new HashSet<>();
        inside.forEach(
                (atom, members) ->
                        hold(members, outside.getOrDefault(atom, List.of()))
                                .forEach(member -> held.add(member.number())));
        return held;
    }

    /** Of the cut atoms what is not in the new set; those in no set yet have no outside. */
    private Map<Integer, List<Member>> outside(Set<Long> ids, Set<Integer> touched) {
        Map<Integer, List<Member>> outside = new HashMap<>();
        atomOf.forEach(
                (id, atom) -> {
                    if (touched.contains(atom) && !ids.contains(id)) {
                        outside.computeIfAbsent(atom, _ -> new ArrayList<>())
                                .add(Objects.requireNonNull(known.get(id)));
                    }
                });
        return outside;
    }

    private List<Member> hold(List<Member> inside, List<Member> outside) {
        if (!isSafe(inside)) {
            return inside;
        }
        var left = new ArrayList<>(inside);
        // By worker, so that both ways of telling people apart hold back the same ones.
        left.sort(Comparator.comparingLong(Member::worker));
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
