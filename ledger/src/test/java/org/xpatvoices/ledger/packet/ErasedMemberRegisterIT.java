package org.xpatvoices.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.ledger.LedgerDatabase;

import java.time.Instant;
import java.util.List;

class ErasedMemberRegisterIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static final String OLD = "pkt_00000000000000000000000000000001";

    private final JdbcTemplate jdbc = LedgerDatabase.createTemplate();
    private final ErasedMemberRegister members = new ErasedMemberRegister(JdbcClient.create(jdbc));

    @Test
    void forgetsInWhichClassesAnErasedWorkerWasAndKeepsHowManyWereInThem() {
        jdbc.update(
                """
                insert into ledger.release (packet_id, product_id, form, shape, columns, purposes,
                    epoch_number, released_at)
                values (?, 'prd', 'form', repeat('0', 64), '{}', '{}', 1, now())
                """,
                OLD);
        jdbc.update(
                """
                insert into ledger.release_group (packet_id, group_no, workers, answers)
                values (?, 0, 12, '[]')
                """,
                OLD);
        released(OLD, "wrk_gone", "con_gone");
        released(OLD, "wrk_stays", "con_stays");
        logged(7, "PacketClosed");

        erased();

        assertThat(all("worker_id", "release_member")).containsExactly("wrk_stays");
        assertThat(all("grant_id", "packet_member")).containsExactly("con_stays");
        assertThat(all("workers::text", "release_group")).containsExactly("12");
    }

    /** Nor what is behind the erasure in the log: whoever reads it has not come so far. */
    @ParameterizedTest
    @ValueSource(strings = {"7 PacketRequested", "7 PacketSealed", "9 PacketClosed"})
    void keepsTheGrantsOfAPacketUntilItIsClosed(String logged) {
        logged(Long.parseLong(logged.substring(0, 1)), logged.substring(2));
        released(OLD, "wrk_gone", "con_gone");

        erased();
        assertThat(all("worker_id", "release_member")).isEmpty();
        assertThat(all("grant_id", "packet_member")).containsExactly("con_gone");

        members.on(closed(OLD));
        assertThat(all("grant_id", "packet_member")).isEmpty();
    }

    @Test
    void forgetsWhoIsFoundInAPacketThatWasBeingMadeMeanwhile() {
        erased();
        released("pkt_late", "wrk_gone", "con_gone");
        released("pkt_late", "wrk_stays", "con_stays");

        members.on(closed("pkt_late"));

        assertThat(all("worker_id", "release_member")).containsExactly("wrk_stays");
        assertThat(all("grant_id", "packet_member")).containsExactly("con_stays");
    }

    private void erased() {
        members.on(new WorkerErased("wrk_gone", NOW), new GlobalSequenceTrackingToken(8));
    }

    /** An event of the old packet. */
    private void logged(long position, String type) {
        jdbc.update("insert into ledger.aggregate_kind (prefix, name) values ('pkt_', 'Packet')");
        jdbc.update("insert into ledger.event_type (name) values (?)", "any.package." + type);
        jdbc.update(
                """
                insert into ledger.event (position, aggregate_id, aggregate_kind, seq, type_id,
                    event_id, recorded_at, metadata, payload, seal)
                select ?, ?::uuid, k.id, 0, t.id, gen_random_uuid(), now(), '', '', ''
                from ledger.aggregate_kind k, ledger.event_type t where k.prefix = 'pkt_'
                """,
                position,
                OLD.substring("pkt_".length()));
    }

    private static PacketClosed closed(String packet) {
        return new PacketClosed(packet, "a consent that the packet rests on was withdrawn", NOW);
    }

    private void released(String packet, String worker, String grant) {
        jdbc.update(
                "insert into ledger.release_member (packet_id, worker_id, group_no) values (?, ?, 0)",
                packet,
                worker);
        jdbc.update(
                "insert into ledger.packet_member (packet_id, grant_id, worker_id) values (?, ?, ?)",
                packet,
                grant,
                worker);
    }

    private List<String> all(String column, String table) {
        return jdbc.queryForList(
                "select " + column + " from ledger." + table + " order by 1", String.class);
    }
}
