package org.xpatvoices.ledger.packet.gate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.shredding.ContentVault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What packets told of single workers. It is read only of those who would be parted from others of
 * their group, and opens only while they still consent.
 */
@Component
class ToldRegister {
    private static final int WORKERS_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final ContentVault vault;

    ToldRegister(JdbcTemplate jdbc, ContentVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The same in the same order, with what is known of those whose groups lack somebody. */
    List<Asking> recalled(List<Asking> askers, Map<Place, EarlierGroup> groups) {
        var all = new ArrayList<>(askers);
        var parted = new ArrayList<Integer>();
        Asking.byPlace(askers)
                .forEach(
                        (place, present) -> {
                            EarlierGroup group = groups.get(place);
                            if (group != null && present.size() < group.workers()) {
                                parted.addAll(present);
                            }
                        });
        for (int from = 0; from < parted.size(); from += WORKERS_AT_ONCE) {
            recall(
                    parted.subList(from, Math.min(parted.size(), from + WORKERS_AT_ONCE)),
                    all,
                    groups);
        }
        return all;
    }

    private void recall(
            List<Integer> parted, List<Asking> askers, Map<Place, EarlierGroup> groups) {
        var columns = new HashMap<String, Set<String>>();
        var packets = new HashSet<String>();
        for (int one : parted) {
            Asking asker = askers.get(one);
            Set<String> told = groupOf(asker, groups).answers().counts().keySet();
            columns.put(asker.worker(), told);
            told.forEach(column -> packets.add(ToldColumn.packetOf(column)));
        }
        var known = new HashMap<String, Map<String, String>>();
        vault.open(sealed(columns.keySet(), packets))
                .texts()
                .forEach(
                        (told, text) ->
                                known.computeIfAbsent(told.worker(), _ -> new TreeMap<>())
                                        .putAll(read(told, text, columns)));
        for (int one : parted) {
            Asking asker = askers.get(one);
            askers.set(one, asker.telling(known.getOrDefault(asker.worker(), Map.of())));
        }
    }

    private static EarlierGroup groupOf(Asking asker, Map<Place, EarlierGroup> groups) {
        return Objects.requireNonNull(groups.get(Objects.requireNonNull(asker.place())));
    }

    private static Map<String, String> read(
            Told told, String text, Map<String, Set<String>> columns) {
        return Told.read(
                text,
                ToldColumn.of(told.packetId(), columns.getOrDefault(told.worker(), Set.of())));
    }

    private List<Told> sealed(Set<String> workers, Set<String> packets) {
        return jdbc.query(
                """
                select packet_id, worker_id, told from ledger.release_member
                where worker_id = any (?) and packet_id = any (?) and told is not null
                """,
                (row, _) -> Told.of(row.getString(1), row.getString(2), row.getBytes(3)),
                workers.toArray(String[]::new),
                packets.toArray(String[]::new));
    }
}
