package org.xpatvoices.ledger.packet.gate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the registry keeps of a packet: its groups, and who is in which.
 *
 * @param members in the order of the selection, which is that of worker ids
 */
public record Released(GateOrder order, List<Group> groups, List<Member> members) {
    private static final Answers NOTHING = Answers.of(List.of(), List.of());

    public Released {
        groups = List.copyOf(groups);
        members = List.copyOf(members);
    }

    /**
     * @param group its number in the packet, from 0 on
     * @param told sealed, as {@link Told} stores it
     */
    record Member(String worker, int group, byte @Nullable [] told) {}

    /**
     * Workers released together, now and in every comparable packet before.
     *
     * @param answers what every packet told of them, this one too, by packet and column
     */
    public record Group(@Nullable Place parent, List<String> workers, Answers answers) {
        public Group {
            workers = List.copyOf(workers);
        }
    }

    private record Key(int kept, int visibleClass) {}

    /**
     * Of a selection that was made into a packet: who was kept together is a group, and who is new
     * to buyers forms one group per class.
     *
     * @param visibleClasses per chosen the class that readers see, negative if it is suppressed
     */
    public static Released of(Selection selection, int[] visibleClasses) {
        Map<Key, List<Asking>> groups = new LinkedHashMap<>();
        Map<Key, Integer> numbers = new HashMap<>();
        var members = new ArrayList<Member>(visibleClasses.length);
        for (int one = 0; one < visibleClasses.length; one++) {
            if (visibleClasses[one] >= 0) {
                int kept = selection.keptGroups()[one];
                var key = new Key(kept, kept == Turnout.FRESH ? visibleClasses[one] : 0);
                Asking asking = selection.askers().get(one);
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(asking);
                int number = numbers.computeIfAbsent(key, _ -> groups.size() - 1);
                members.add(new Member(asking.worker(), number, asking.who().told()));
            }
        }
        return new Released(
                selection.order(),
                groups.values().stream().map(one -> group(one, selection)).toList(),
                members);
    }

    private static Group group(List<Asking> members, Selection selection) {
        Place parent = members.getFirst().place();
        Answers shown =
                Answers.of(
                        selection.order().answered(),
                        members.stream().map(Asking::answers).toList());
        EarlierGroup before = parent == null ? null : selection.earlier().get(parent);
        // Who cannot be told from others is not parted from them: such a packet is refused.
        Answers told = before == null ? NOTHING : before.toldOf(members).orElse(before.answers());
        return new Group(
                parent,
                members.stream().map(Asking::worker).toList(),
                shown.shownIn(selection.order(), told));
    }
}
