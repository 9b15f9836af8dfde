package org.xpatvoices.ledger.packet.gate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.PacketRelease;
import org.xpatvoices.ledger.packet.codebook.CodeList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses who may be in a packet, and judges the packet that was made of them. */
@Component
public class Gate {
    private static final Duration YEAR = Duration.ofDays(365);

    private final ReleaseRegister register;
    private final HistoryRegister releases;
    private final ToldRegister told;
    private final Cohorts cohorts;
    private final int timesPerYearMax;

    Gate(
            ReleaseRegister register,
            HistoryRegister releases,
            ToldRegister told,
            Cohorts cohorts,
            @Value("${xpatvoices.packet.times-per-year-max:13}") int timesPerYearMax) {
        this.register = register;
        this.releases = releases;
        this.told = told;
        this.cohorts = cohorts;
        this.timesPerYearMax = timesPerYearMax;
    }

    /**
     * A worker that consents allow in the packet.
     *
     * @param answers what the packet would show, one for each sensitive column
     * @param told the same sealed, as {@link Told} stores it; nothing if that cannot be
     */
    public record Candidate(String worker, List<String> answers, byte @Nullable [] told) {}

    /** Whose turn an epoch is, for packets of these purposes. */
    public Predicate<String> turn(long epochNumber, List<String> purposes) {
        return cohorts.turn(epochNumber, purposes);
    }

    /** Which cohort of how many an epoch draws on, as {@code 7/12}; none where all take part. */
    public Optional<String> cohort(long epochNumber, List<String> purposes) {
        return cohorts.named(epochNumber, purposes);
    }

    /**
     * To be called in the transaction that keeps the packet, before anything is asked: it lets no
     * other packet through until that ends.
     */
    public void lock() {
        register.lock();
    }

    /** What was released before, for whoever has locked; in whatever transaction, on any thread. */
    public Earlier earlier(GateOrder order) {
        var since = order.at().minus(YEAR);
        HistoryRegister.History history = releases.before(order, since);
        Set<String> soldOften =
                history.mostTimes() < timesPerYearMax
                        ? Set.of()
                        : register.sold().times(order.form(), since, timesPerYearMax);
        return new Earlier(order, history, register.sold().elsewhereIn(order), soldOften);
    }

    /**
     * @param filtered workers whom consents allow in the packet and its filter leaves out
     */
    public Selection select(Earlier before, List<Candidate> candidates, Set<String> filtered) {
        GateOrder order = before.order();
        var waiting = new EnumMap<Waits, Integer>(Waits.class);
        var blocked = new Blocked();
        List<Integer> due = due(before, candidates, waiting, blocked);
        Map<Place, EarlierGroup> earlier = before.groups();
        List<Asking> asking =
                due.parallelStream().map(one -> asking(candidates.get(one), before)).toList();
        List<Asking> askers = told.recalled(asking, earlier);
        Set<Place> cut = before.placesOf(filtered);
        Turnout turnout = renewal(order).decide(askers, earlier, cut);
        var chosen = new ArrayList<Integer>();
        var chosenAskers = new ArrayList<Asking>();
        var kept = new ArrayList<Integer>();
        for (int asker = 0; asker < askers.size(); asker++) {
            int group = turnout.groupOf()[asker];
            if (group < Turnout.FRESH) {
                waiting.merge(Turnout.waits(group), 1, Integer::sum);
            } else {
                chosen.add(due.get(asker));
                chosenAskers.add(askers.get(asker));
                kept.add(group);
            }
        }
        int[] groups = kept.stream().mapToInt(Integer::intValue).toArray();
        return new Selection(
                order, chosen, chosenAskers, groups, earlier, cut, waiting, blocked.reasons());
    }

    private static Renewal renewal(GateOrder order) {
        return new Renewal(order.answered(), order.l(), CodeList.NO_ANSWERS);
    }

    /**
     * Why the packet may not leave; empty if it may.
     *
     * @param visibleClasses per chosen the class that readers see, negative if it is suppressed
     */
    public List<String> faults(Selection selection, int[] visibleClasses) {
        var shown = new ArrayList<Overlap.Shown>();
        for (int one = 0; one < visibleClasses.length; one++) {
            if (visibleClasses[one] >= 0) {
                shown.add(new Overlap.Shown(selection.askers().get(one), visibleClasses[one]));
            }
        }
        GateOrder order = selection.order();
        var overlap = new Overlap(order.answered(), order.l(), CodeList.NO_ANSWERS);
        return overlap.faults(shown, selection.earlier(), selection.cut());
    }

    /** What the registry of releases says of the packet in public. */
    public PacketRelease release(Selection selection, int[] visibleClasses) {
        return Signatures.release(selection, visibleClasses, cohorts);
    }

    private static Asking asking(Candidate candidate, Earlier earlier) {
        var before = earlier.lastOf(candidate.worker());
        return new Asking(candidate, before == null ? null : before.place(), Map.of());
    }

    private List<Integer> due(
            Earlier earlier,
            List<Candidate> candidates,
            Map<Waits, Integer> waiting,
            Blocked blocked) {
        GateOrder order = earlier.order();
        Predicate<String> turn = turn(order.epochNumber(), order.purposes());
        var due = new ArrayList<Integer>();
        for (int one = 0; one < candidates.size(); one++) {
            String worker = candidates.get(one).worker();
            var before = earlier.lastOf(worker);
            if (!turn.test(worker)) {
                waiting.merge(Waits.NOT_THEIR_TURN, 1, Integer::sum);
            } else if (before != null && !before.apart().isEmpty()) {
                waiting.merge(Waits.SHOWN_APART, 1, Integer::sum);
                blocked.apart(before.apart());
            } else if (earlier.isBusy(worker)) {
                waiting.merge(Waits.SOLD_THIS_EPOCH, 1, Integer::sum);
            } else if (earlier.wasSoldOften(worker)) {
                waiting.merge(Waits.SOLD_OFTEN_ENOUGH, 1, Integer::sum);
            } else {
                due.add(one);
            }
        }
        return due;
    }
}
