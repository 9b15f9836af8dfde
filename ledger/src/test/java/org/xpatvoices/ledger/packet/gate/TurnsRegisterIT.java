package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.packet.GetTurns;
import org.xpatvoices.contracts.packet.TurnsView;
import org.xpatvoices.ledger.LedgerDatabase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class TurnsRegisterIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String FORM = "wage-period@1.0.0";

    private final JdbcTemplate jdbc = LedgerDatabase.createTemplate();
    private final TurnsRegister turns = new TurnsRegister(jdbc, new RoundsRegister(jdbc));

    @Test
    void countsWhoWaitsOneByOneHoweverManyWereSoldAndLeft() {
        told("wrk_sold", "2026-01-05T00:00:00Z", null);
        told("wrk_patient", "2026-02-03T23:00:00Z", null);
        told("wrk_new", "2026-11-20T00:00:00Z", null);
        told("wrk_left", "2025-12-01T00:00:00Z", 9L);
        told("wrk_sold_long_ago", "2025-08-01T00:00:00Z", null);
        sold("pkt_1", "2026-03-01T00:00:00Z", "wrk_sold", "wrk_left");
        sold("pkt_2", "2025-10-01T00:00:00Z", "wrk_sold_long_ago");

        assertThat(wages())
                .isEqualTo(
                        new TurnsView(
                                FORM,
                                3,
                                LocalDate.parse("2025-08-01"),
                                List.of(new TurnsView.Turns(1, 2)),
                                List.of(new TurnsView.Turns(1, 2)),
                                List.of()));

        sold("pkt_3", "2026-11-21T00:00:00Z", "wrk_sold_long_ago", "wrk_patient", "wrk_new");
        assertThat(wages())
                .isEqualTo(
                        new TurnsView(
                                FORM,
                                0,
                                null,
                                List.of(new TurnsView.Turns(1, 5)),
                                List.of(new TurnsView.Turns(1, 5)),
                                List.of()));

        sold("pkt_4", "2026-11-21T00:00:00Z", "wrk_new");
        assertThat(wages().turns())
                .as("two packets of one epoch are one turn")
                .containsExactly(new TurnsView.Turns(1, 5));
        assertThat(wages().packets())
                .containsExactly(new TurnsView.Turns(1, 4), new TurnsView.Turns(2, 1));
    }

    @Test
    void tellsHowManyEachRoundHeldBackToHideThoseWhoLeft() {
        sold("pkt_a", "2025-06-01T00:00:00Z", "wrk_1");
        sold("pkt_b", "2026-05-01T00:00:00Z", "wrk_1");
        sold("pkt_c", "2026-05-02T00:00:00Z", "wrk_2");
        sold("pkt_d", "2026-06-01T00:00:00Z", "wrk_2");
        shown("pkt_a", null, 900, 0);
        shown("pkt_b", "pkt_a", 700, 10);
        shown("pkt_c", null, 400, 0);
        shown("pkt_d", "pkt_c", 290, 10);
        shown("pkt_d", null, 100, 10);

        assertThat(wages().rounds())
                .as("the first packet is older than a year and counts as a beginning only")
                .containsExactly(
                        new TurnsView.Round(1, 1, 400, 0, 0),
                        new TurnsView.Round(2, 2, 1_090, 20, 2));
    }

    private TurnsView wages() {
        return turns.handle(new GetTurns(NOW)).stream()
                .filter(view -> view.form().equals(FORM))
                .findFirst()
                .orElseThrow();
    }

    private void told(String worker, String at, Long withdrawnPosition) {
        jdbc.update(
                """
                insert into ledger.consent (grant_id, worker_id, purposes, categories, recipients,
                    language, assisted, granted_at, valid_until, granted_position, withdrawn_position)
                values (?, ?, '{}', '{}', '{}', 'en', false, now(), '2027-12-01', 1, ?)
                """,
                "con_" + worker,
                worker,
                withdrawnPosition);
        jdbc.update(
                """
                insert into ledger.contribution (contribution_id, worker_id, schema_id, schema_version,
                    grant_ids, open_grant_ids, reference_period, captured_at, attestation, recorded_at,
                    position, key_id)
                values (?, ?, 'wage-period', '1.0.0', array[?], '{}', '2026-01', now(), 'SELF',
                    ?::timestamptz, 1, gen_random_uuid())
                """,
                "ctb_" + worker,
                worker,
                "con_" + worker,
                at);
    }

    private void sold(String packet, String at, String... workers) {
        jdbc.update(
                """
                insert into ledger.release (packet_id, product_id, form, shape, columns, purposes,
                    epoch_number, released_at)
                values (?, 'prd', ?, repeat('0', 64), '{}', '{}', 1, ?::timestamptz)
                """,
                packet,
                FORM,
                at);
        for (String worker : workers) {
            jdbc.update(
                    "insert into ledger.release_member (packet_id, worker_id, group_no) values (?, ?, 0)",
                    packet,
                    worker);
        }
    }

    private void shown(String packet, String parent, int workers, int heldBack) {
        jdbc.update(
                """
                insert into ledger.release_group (packet_id, group_no, parent_packet, parent_group,
                    workers, answers)
                values (?, (select count(*) from ledger.release_group), ?, ?, ?, '{}')
                """,
                packet,
                parent,
                parent == null ? null : 0,
                workers);
        jdbc.update(
                """
                insert into ledger.packet_provenance (packet_id, registered)
                values (?, jsonb_build_object('heldBack', ?::int)) on conflict do nothing
                """,
                packet,
                heldBack);
    }
}
