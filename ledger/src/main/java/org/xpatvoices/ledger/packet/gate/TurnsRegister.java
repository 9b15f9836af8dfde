package org.xpatvoices.ledger.packet.gate;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.packet.GetTurns;
import org.xpatvoices.contracts.packet.TurnsView;
import org.xpatvoices.ledger.contribution.ContributorsRegister;

import java.sql.Timestamp;
import java.time.Duration;
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
    private final ContributorsRegister contributors;

    TurnsRegister(JdbcTemplate jdbc, ContributorsRegister contributors) {
        this.jdbc = jdbc;
        this.contributors = contributors;
    }

    @QueryHandler
    List<TurnsView> handle(GetTurns query) {
        Map<String, List<TurnsView.Turns>> turns = new HashMap<>();
        jdbc.query(
                """
                select form, times, count(*) as workers from (
                    select form, worker_id, count(distinct epoch_number) as times
                    from ledger.release_member join ledger.release using (packet_id)
                    where released_at > ? group by form, worker_id
                ) sold
                group by form, times order by form, times
                """,
                row -> {
                    turns.computeIfAbsent(row.getString("form"), _ -> new ArrayList<>())
                            .add(new TurnsView.Turns(row.getInt("times"), row.getLong("workers")));
                },
                Timestamp.from(query.at().minus(YEAR)));
        var consenting = contributors.consentingAt(query.at());
        return Arrays.stream(PacketSchema.values())
                .map(PacketSchema::versionedId)
                .map(form -> view(form, turns.get(form), consenting.getOrDefault(form, 0L)))
                .toList();
    }

    private static TurnsView view(
            String form, @Nullable List<TurnsView.Turns> known, long consenting) {
        List<TurnsView.Turns> turns = known == null ? List.of() : known;
        long sold = turns.stream().mapToLong(TurnsView.Turns::workers).sum();
        return new TurnsView(form, Math.max(0, consenting - sold), turns);
    }
}
