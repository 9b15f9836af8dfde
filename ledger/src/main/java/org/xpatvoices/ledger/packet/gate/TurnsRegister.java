package org.xpatvoices.ledger.packet.gate;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.packet.GetTurns;
import org.xpatvoices.contracts.packet.TurnsView;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers how evenly the turns fall: how many workers were sold how often, and who still waits. */
@Component
class TurnsRegister {
    private static final Duration YEAR = Duration.ofDays(365);

    private final JdbcTemplate jdbc;
    private final RoundsRegister rounds;

    TurnsRegister(JdbcTemplate jdbc, RoundsRegister rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    @QueryHandler
    List<TurnsView> handle(GetTurns query) {
        var since = Timestamp.from(query.at().minus(YEAR));
        var turns = howOften("distinct epoch_number", since);
        var packets = howOften("*", since);
        var waiting = waiting(query.at());
        var byForm = rounds.since(query.at().minus(YEAR));
        return Arrays.stream(PacketSchema.values())
                .map(PacketSchema::versionedId)
                .map(
                        form ->
                                view(
                                        form,
                                        turns.getOrDefault(form, List.of()),
                                        packets.getOrDefault(form, List.of()),
                                        waiting.get(form),
                                        byForm.getOrDefault(form, List.of())))
                .toList();
    }

    private Map<String, List<TurnsView.Turns>> howOften(String counted, Timestamp since) {
        Map<String, List<TurnsView.Turns>> howOften = new HashMap<>();
        jdbc.query(
                """
                select form, times, count(*) as workers from (
                    select form, worker_id, count(%s) as times
                    from ledger.release_member join ledger.release using (packet_id)
                    where released_at > ? group by form, worker_id
                ) sold
                group by form, times order by form, times
                """
                        .formatted(counted),
                row -> {
                    howOften.computeIfAbsent(row.getString("form"), _ -> new ArrayList<>())
                            .add(new TurnsView.Turns(row.getInt("times"), row.getLong("workers")));
                },
                since);
        return howOften;
    }

    /** Counted one by one: those sold who have left since must not hide those who wait. */
    private Map<String, Waiting> waiting(Instant at) {
        Map<String, Waiting> waiting = new HashMap<>();
        jdbc.query(
                """
                select form, count(*) as workers, min(since) as since from (
                    select c.schema_id || '@' || c.schema_version as form, c.worker_id, min(c.recorded_at) as since
                    from ledger.contribution c
                    join ledger.consent g on g.worker_id = c.worker_id and g.grant_id = any (c.grant_ids)
                    where g.withdrawn_position is null and g.valid_until > ?
                    group by form, c.worker_id
                ) told
                where not exists (
                    select from ledger.release_member m join ledger.release r using (packet_id)
                    where m.worker_id = told.worker_id and r.form = told.form and r.released_at > ?)
                group by form
                """,
                row -> {
                    waiting.put(
                            row.getString("form"),
                            new Waiting(
                                    row.getLong("workers"),
                                    row.getTimestamp("since")
                                            .toInstant()
                                            .atOffset(ZoneOffset.UTC)
                                            .toLocalDate()));
                },
                Timestamp.from(at),
                Timestamp.from(at.minus(YEAR)));
        return waiting;
    }

    private record Waiting(long workers, LocalDate since) {}

    private static TurnsView view(
            String form,
            List<TurnsView.Turns> turns,
            List<TurnsView.Turns> packets,
            @Nullable Waiting waiting,
            List<TurnsView.Round> rounds) {
        return waiting == null
                ? new TurnsView(form, 0, null, turns, packets, rounds)
                : new TurnsView(form, waiting.workers(), waiting.since(), turns, packets, rounds);
    }
}
