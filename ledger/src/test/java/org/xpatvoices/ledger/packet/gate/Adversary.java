package org.xpatvoices.ledger.packet.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Buyers who put all their packets together and know the worst: who is in which packet, and every
 * quasi-identifier. They do not know the secrets.
 */
final class Adversary {
    private final int l;
    private final List<Town> towns = new ArrayList<>();
    private final List<Publisher.Packet> packets = new ArrayList<>();
    private final List<Map<Integer, List<Integer>>> classes = new ArrayList<>();
    private final List<Map<Integer, Integer>> classOf = new ArrayList<>();

    Adversary(int l) {
        this.l = l;
    }

    /**
     * @param town as it answered when the packet was made
     */
    void buy(Town town, Publisher.Packet packet) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        Map<Integer, Integer> of = new HashMap<>();
        for (int row = 0; row < packet.people().length; row++) {
            int number = packet.classOf()[row];
            members.computeIfAbsent(number, _ -> new ArrayList<>()).add(packet.people()[row]);
            of.put(packet.people()[row], number);
        }
        towns.add(town);
        packets.add(packet);
        classes.add(members);
        classOf.add(of);
    }

    /** People in several packets whose secret is among fewer than l that all of them allow. */
    int narrowedByIntersection() {
        Map<Integer, Set<String>> possible = new HashMap<>();
        var again = new BitSet();
        for (int packet = 0; packet < classes.size(); packet++) {
            Town town = towns.get(packet);
            for (List<Integer> members : classes.get(packet).values()) {
                var secrets = new HashSet<String>();
                members.forEach(one -> secrets.add(town.secretOf(one)));
                for (int one : members) {
                    Set<String> before = possible.putIfAbsent(one, new HashSet<>(secrets));
                    if (before != null) {
                        before.retainAll(secrets);
                        again.set(one);
                    }
                }
            }
        }
        return (int) again.stream().filter(one -> possible.get(one).size() < l).count();
    }

    /**
     * People whose secret is among fewer than l after counting, again and again, in every class who
     * could still have an answer and how often it stands there.
     */
    int narrowedByCounting() {
        Map<Integer, Set<String>> possible = new HashMap<>();
        boolean learnt = true;
        while (learnt) {
            learnt = false;
            for (int packet = 0; packet < classes.size(); packet++) {
                for (List<Integer> members : classes.get(packet).values()) {
                    learnt |= count(towns.get(packet), members, possible);
                }
            }
        }
        return (int) possible.values().stream().filter(secrets -> secrets.size() < l).count();
    }

    private boolean count(Town town, List<Integer> members, Map<Integer, Set<String>> possible) {
        Map<String, Integer> shown = new TreeMap<>();
        members.forEach(one -> shown.merge(town.secretOf(one), 1, Integer::sum));
        boolean learnt = false;
        for (int one : members) {
            Set<String> before = possible.putIfAbsent(one, new HashSet<>(shown.keySet()));
            learnt |= before == null || before.retainAll(shown.keySet());
        }
        for (var answer : shown.entrySet()) {
            var able = members.stream().map(possible::get).filter(p -> p.contains(answer.getKey()));
            var sets = able.toList();
            long certain = sets.stream().filter(secrets -> secrets.size() == 1).count();
            for (Set<String> secrets : sets) {
                if (secrets.size() > 1 && sets.size() == answer.getValue()) {
                    learnt |= secrets.retainAll(Set.of(answer.getKey()));
                } else if (secrets.size() > 1 && certain == answer.getValue()) {
                    learnt |= secrets.remove(answer.getKey());
                }
            }
        }
        return learnt;
    }

    /**
     * People whose answers, in one of the packets, are among fewer than l of those who were shown
     * in the same classes of the same packets as they: other columns of their rows are known to
     * whoever follows them from packet to packet, so that even an answer that changed is read off;
     * and whoever takes it to be unchanged looks for what stands in all of them.
     */
    int narrowedByFollowing() {
        Map<Integer, Integer> path = new HashMap<>();
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        for (int packet = 0; packet < classOf.size(); packet++) {
            int from = packet;
            classOf.get(packet)
                    .forEach(
                            (person, number) -> {
                                var next = List.of(from, number, path.getOrDefault(person, -1));
                                path.put(
                                        person, numbers.computeIfAbsent(next, _ -> numbers.size()));
                            });
        }
        Map<Integer, Set<String>> inAll = new HashMap<>();
        for (int packet = 0; packet < classOf.size(); packet++) {
            Town town = towns.get(packet);
            Map<Integer, Set<String>> secrets = new HashMap<>();
            for (int one : classOf.get(packet).keySet()) {
                secrets.computeIfAbsent(path.get(one), _ -> new HashSet<>())
                        .add(town.secretOf(one));
            }
            secrets.forEach(
                    (on, told) ->
                            inAll.merge(
                                    on,
                                    told,
                                    (before, now) -> {
                                        before.retainAll(now);
                                        return before;
                                    }));
        }
        return (int) path.values().stream().filter(on -> inAll.get(on).size() < l).count();
    }

    /** People in one of two packets whom the difference of linked classes gives away. */
    int exposedByDifferencing() {
        var exposed = new BitSet();
        for (int one = 0; one < packets.size(); one++) {
            for (int other = 0; other < packets.size(); other++) {
                if (one != other) {
                    for (Linked linked : linked(one, other)) {
                        exposed.or(linked.givenAway());
                    }
                }
            }
        }
        return exposed.cardinality();
    }

    /** People who share their class with nobody else twice: a roster names their rows. */
    int uniqueInTwoPackets() {
        var unique = new BitSet();
        for (int one = 0; one < packets.size(); one++) {
            for (int other = one + 1; other < packets.size(); other++) {
                Map<Long, List<Integer>> cells = new HashMap<>();
                for (var entry : classOf.get(one).entrySet()) {
                    Integer there = classOf.get(other).get(entry.getKey());
                    if (there != null) {
                        long cell = entry.getValue() * 1_000_000L + there;
                        cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(entry.getKey());
                    }
                }
                cells.values().stream()
                        .filter(cell -> cell.size() == 1)
                        .forEach(c -> unique.set(c.getFirst()));
            }
        }
        return unique.cardinality();
    }

    /**
     * Classes of two packets that share people, directly or through others.
     *
     * @param leavers in the one packet and not in the other
     * @param rows per row how much more often the one shows it
     */
    private final class Linked {
        final List<Integer> leavers = new ArrayList<>();
        final Set<String> theirs = new HashSet<>();
        final Map<String, Integer> rows = new TreeMap<>();
        final Map<String, String> secretOfRow = new HashMap<>();
        boolean shares;

        void add(Town town, int person, int count) {
            rows.merge(town.rowOf(person), count, Integer::sum);
            secretOfRow.put(town.rowOf(person), town.secretOf(person));
        }

        /** All rows that vanished are known, and they are the leavers': not those of others. */
        BitSet givenAway() {
            var secrets = new TreeSet<String>();
            int vanished = 0;
            for (var row : rows.entrySet()) {
                if (row.getValue() > 0) {
                    vanished += row.getValue();
                    secrets.add(secretOfRow.get(row.getKey()));
                }
            }
            var people = new BitSet();
            boolean few = secrets.size() < l && secrets.containsAll(theirs);
            if (shares && vanished == leavers.size() && few) {
                leavers.forEach(people::set);
            }
            return people;
        }
    }

    private List<Linked> linked(int one, int other) {
        var links = new Links();
        classOf.get(one)
                .forEach(
                        (person, number) -> {
                            Integer there = classOf.get(other).get(person);
                            if (there != null) {
                                links.join(number, -1 - there);
                            }
                        });
        Map<Integer, Linked> parts = new TreeMap<>();
        collect(one, other, links, parts, 1);
        collect(other, one, links, parts, -1);
        return List.copyOf(parts.values());
    }

    private void collect(int from, int to, Links links, Map<Integer, Linked> parts, int sign) {
        for (var entry : classes.get(from).entrySet()) {
            int node = sign > 0 ? entry.getKey() : -1 - entry.getKey();
            var part = parts.computeIfAbsent(links.find(node), _ -> new Linked());
            for (int person : entry.getValue()) {
                part.add(towns.get(from), person, sign);
                boolean inBoth = classOf.get(to).containsKey(person);
                part.shares |= inBoth;
                if (sign > 0 && !inBoth) {
                    part.leavers.add(person);
                    part.theirs.add(towns.get(from).secretOf(person));
                }
            }
        }
    }

    private static final class Links {
        private final Map<Integer, Integer> parent = new HashMap<>();

        int find(int node) {
            int above = parent.getOrDefault(node, node);
            if (above == node) {
                return node;
            }
            int root = find(above);
            parent.put(node, root);
            return root;
        }

        void join(int one, int other) {
            parent.put(find(one), find(other));
        }
    }
}
