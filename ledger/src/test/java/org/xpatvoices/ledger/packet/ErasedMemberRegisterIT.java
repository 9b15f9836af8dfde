package org.xpatvoices.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.ledger.LedgerDatabase;

import java.time.Instant;
import java.util.List;

class ErasedMemberRegisterIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final JdbcTemplate jdbc = LedgerDatabase.createTemplate();
    private final ErasedMemberRegister members = new ErasedMemberRegister(JdbcClient.create(jdbc));

    @Test
    void forgetsInWhichClassesAnErasedWorkerWasAndKeepsHowManyWereInThem() {
        jdbc.update(
                """
                insert into ledger.release (packet_id, product_id, form, shape, columns, purposes,
                    epoch_number, released_at)
                values ('pkt_old', 'prd', 'form', repeat('0', 64), '{}', '{}', 1, now())
                """);
        jdbc.update(
                """
                insert into ledger.release_group (packet_id, group_no, workers, answers)
                values ('pkt_old', 0, 12, '[]')
                """);
        released("pkt_old", "wrk_gone", "con_gone");
        released("pkt_old", "wrk_stays", "con_stays");

        members.on(new WorkerErased("wrk_gone", NOW));

        assertThat(all("worker_id", "release_member")).containsExactly("wrk_stays");
        assertThat(all("grant_id", "packet_member")).containsExactly("con_stays");
        assertThat(all("workers::text", "release_group")).containsExactly("12");
    }

    @Test
    void keepsTheGrantsOfAPacketOnSaleUntilItIsClosed() {
        jdbc.update("insert into ledger.sellable_packet (packet_id) values ('pkt_on_sale')");
        released("pkt_on_sale", "wrk_gone", "con_gone");

        members.on(new WorkerErased("wrk_gone", NOW));
        assertThat(all("worker_id", "release_member")).isEmpty();
        assertThat(all("grant_id", "packet_member")).containsExactly("con_gone");

        jdbc.update("delete from ledger.sellable_packet");
        members.on(closed("pkt_on_sale"));
        assertThat(all("grant_id", "packet_member")).isEmpty();
    }

    @Test
    void forgetsWhoIsFoundInAPacketThatWasBeingMadeMeanwhile() {
        members.on(new WorkerErased("wrk_gone", NOW));
        released("pkt_late", "wrk_gone", "con_gone");
        released("pkt_late", "wrk_stays", "con_stays");

        members.on(closed("pkt_late"));

        assertThat(all("worker_id", "release_member")).containsExactly("wrk_stays");
        assertThat(all("grant_id", "packet_member")).containsExactly("con_stays");
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
