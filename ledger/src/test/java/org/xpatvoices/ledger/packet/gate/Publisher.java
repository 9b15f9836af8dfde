package org.xpatvoices.ledger.packet.gate;

import org.xpatvoices.ledger.packet.codebook.CodeList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Releases a packet of a town in every epoch, and says what became of each who was there. */
abstract class Publisher {
    static final int L = 3;

    final Town town;
    int asked;
    int shown;
    int heldBack;

    Publisher(Town town) {
        this.town = town;
    }

    /**
     * @param people who the packet shows
     * @param classOf in which class
     * @param suppressed how many were chosen and could not be shown
     */
    record Packet(int[] people, int[] classOf, int suppressed, double loss) {}

    abstract Packet release(int epoch, int[] present);

    /** After how many epochs the same people have their turn again. */
    int cohorts() {
        return 1;
    }

    Packet packet(int[] chosen, Town.Made made) {
        int[] seen =
                java.util.stream.IntStream.range(0, chosen.length)
                        .filter(one -> made.classOf()[one] >= 0)
                        .toArray();
        shown += seen.length;
        return new Packet(
                Arrays.stream(seen).map(one -> chosen[one]).toArray(),
                Arrays.stream(seen).map(one -> made.classOf()[one]).toArray(),
                chosen.length - seen.length,
                made.loss());
    }

    /** Anonymises whoever is there, as if there had never been a packet. */
    static final class Naive extends Publisher {
        Naive(Town town) {
            super(town);
        }

        @Override
        Packet release(int epoch, int[] present) {
            return packet(present, town.at(epoch).make(present, Town.fresh(present.length)));
        }
    }

    /** Works by the rules of the gate, with its own classes; only the tables are maps here. */
    static final class Gated extends Publisher {
        private final int cohorts;
        private final List<String> columns;
        private final boolean byFamily;
        private final boolean remembering;
        private final Map<String, Map<String, Map<String, String>>> toldOf = new HashMap<>();
        private Map<String, Map<String, String>> told = Map.of();
        private final Map<String, Map<String, Place>> lastOf = new HashMap<>();
        private final Map<String, Map<Place, EarlierGroup>> groupsOf = new HashMap<>();
        private Map<String, Place> last = Map.of();
        private Map<Place, EarlierGroup> groups = Map.of();

        Gated(Town town, int cohorts) {
            this(town, cohorts, List.of("basicWage"), true, true);
        }

        /** Takes everybody to have said before what they say now. */
        static Gated forgetful(Town town, int cohorts) {
            return new Gated(town, cohorts, List.of("basicWage"), true, false);
        }

        Gated(Town town, int cohorts, List<String> columns, boolean byFamily) {
            this(town, cohorts, columns, byFamily, true);
        }

        /**
         * @param columns the name of the secret in one form after the other
         * @param byFamily whether columns that say the same are compared, or equal ones only
         * @param remembering whether what was told of single workers is known
         */
        private Gated(
                Town town,
                int cohorts,
                List<String> columns,
                boolean byFamily,
                boolean remembering) {
            super(town);
            this.cohorts = cohorts;
            this.columns = columns;
            this.byFamily = byFamily;
            this.remembering = remembering;
        }

        private String column(int epoch) {
            return columns.get(epoch % columns.size());
        }

        @Override
        int cohorts() {
            return cohorts;
        }

        @Override
        Packet release(int epoch, int[] present) {
            String known = byFamily ? "all" : column(epoch);
            last = lastOf.computeIfAbsent(known, _ -> new HashMap<>());
            groups = groupsOf.computeIfAbsent(known, _ -> new HashMap<>());
            told = toldOf.computeIfAbsent(known, _ -> new HashMap<>());
            List<String> shows = order(epoch).answered();
            Town now = town.at(epoch);
            int[] due =
                    Arrays.stream(present).filter(one -> turn(one) == epoch % cohorts).toArray();
            List<Asking> askers = Arrays.stream(due).mapToObj(one -> asking(now, one)).toList();
            var silent = CodeList.NO_ANSWERS;
            Turnout turnout = new Renewal(shows, L, silent).decide(askers, groups, Set.of());
            var chosen = new ArrayList<Integer>();
            for (int one = 0; one < due.length; one++) {
                if (turnout.groupOf()[one] > Turnout.HELD_BACK) {
                    chosen.add(one);
                }
            }
            asked += due.length;
            heldBack += due.length - chosen.size();
            int[] kept = chosen.stream().mapToInt(one -> turnout.groupOf()[one]).toArray();
            int[] people = chosen.stream().mapToInt(one -> due[one]).toArray();
            Town.Made made = now.make(people, kept);
            var chosenAskers = chosen.stream().map(askers::get).toList();
            var selection =
                    new Selection(
                            order(epoch),
                            chosen,
                            chosenAskers,
                            kept,
                            Map.copyOf(groups),
                            Set.of(),
                            Map.of(),
                            List.of());
            var seen = new ArrayList<Overlap.Shown>();
            for (int one = 0; one < people.length; one++) {
                if (made.classOf()[one] >= 0) {
                    seen.add(new Overlap.Shown(chosenAskers.get(one), made.classOf()[one]));
                }
            }
            List<String> faults = new Overlap(shows, L, silent).faults(seen, groups, Set.of());
            if (remembering && !faults.isEmpty()) {
                throw new AssertionError(faults);
            }
            remember(epoch, Released.of(selection, made.classOf()));
            for (Asking asker : chosenAskers) {
                told.computeIfAbsent(asker.worker(), _ -> new HashMap<>())
                        .put(
                                ToldColumn.in("epoch-" + epoch, L, shows.getFirst()),
                                asker.answers().getFirst());
            }
            return packet(people, made);
        }

        private void remember(int epoch, Released released) {
            int number = 0;
            for (Released.Group group : released.groups()) {
                var place = new Place("epoch-" + epoch, number++);
                int size = group.workers().size();
                groups.put(place, new EarlierGroup(place, size, group.answers()));
                group.workers().forEach(worker -> last.put(worker, place));
                if (group.parent() != null) {
                    groups.computeIfPresent(
                            group.parent(),
                            (at, whole) ->
                                    new EarlierGroup(
                                            at,
                                            whole.workers() - size,
                                            whole.answers().without(group.answers())));
                }
            }
        }

        private Asking asking(Town now, int person) {
            String worker = Integer.toString(person);
            Place place = last.get(worker);
            String secret = now.secretOf(person);
            var who = new Gate.Candidate(worker, List.of(secret), null);
            if (remembering || place == null) {
                return new Asking(who, place, told.getOrDefault(worker, Map.of()));
            }
            Map<String, String> assumed = new HashMap<>();
            groups.get(place).answers().counts().keySet().forEach(one -> assumed.put(one, secret));
            return new Asking(who, place, assumed);
        }

        private int turn(int person) {
            return Math.floorMod(Integer.hashCode(person * 0x9E3779B9) >>> 7, cohorts);
        }

        private GateOrder order(int epoch) {
            return new GateOrder(
                    "epoch-" + epoch,
                    "product",
                    "form of " + column(epoch),
                    List.of(),
                    List.of(column(epoch)),
                    List.of(),
                    "1",
                    List.of("RESEARCH"),
                    epoch,
                    L,
                    Instant.EPOCH);
        }
    }
}
