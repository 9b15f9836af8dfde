package org.xpatvoices.ledger.packet.assemble;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.ledger.packet.ViewJson;
import org.xpatvoices.ledger.packet.gate.ReleaseRegister;
import org.xpatvoices.ledger.packet.press.Awaited;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The packets that wait to be assembled, and what an assembly leaves behind. */
@Component
public class AssemblyRegister {
    private final JdbcTemplate jdbc;
    private final ReleaseRegister releases;

    AssemblyRegister(JdbcTemplate jdbc, ReleaseRegister releases) {
        this.jdbc = jdbc;
        this.releases = releases;
    }

    /** Noted in the transaction that moves the reader on, so that no request is ever forgotten. */
    public void enqueue(AssemblyOrder order) {
        jdbc.update(
                """
                insert into ledger.packet_assembly (packet_id, position, cut_off, request)
                values (?, ?, ?, ?::jsonb) on conflict (packet_id) do nothing
                """,
                order.packetId().toString(),
                order.requestedPosition(),
                order.cutOffPosition(),
                ViewJson.write(order.request()));
    }

    /** Those that may be tried now, oldest first. */
    public List<AssemblyOrder> waiting(Instant now, int limit) {
        return jdbc.query(
                """
                select request, cut_off, position from ledger.packet_assembly
                where state = 'WAITING' and not_before <= ? order by position limit ?
                """,
                (row, _) -> order(row),
                Timestamp.from(now),
                limit);
    }

    /** Takes one for this transaction; empty-handed if it is done or in other hands. */
    public boolean claim(PacketId packetId) {
        return !jdbc.queryForList(
                        """
                        select 1 from ledger.packet_assembly
                        where packet_id = ? and state = 'WAITING' for update skip locked
                        """,
                        packetId.toString())
                .isEmpty();
    }

    /** What an earlier attempt made and kept, so that every attempt seals the same packet. */
    public Optional<SealPacket> prepared(PacketId packetId) {
        return jdbc
                .queryForList(
                        "select prepared from ledger.packet_assembly where packet_id = ?",
                        String.class,
                        packetId.toString())
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(json -> ViewJson.read(json, SealPacket.class));
    }

    public void finish(PacketId packetId) {
        jdbc.update(
                """
                update ledger.packet_assembly set state = 'DONE', prepared = null
                where packet_id = ?
                """,
                packetId.toString());
    }

    void note(PacketId packetId, Map<String, Integer> leftOut) {
        jdbc.update(
                "update ledger.packet_assembly set left_out = ?::jsonb where packet_id = ?",
                ViewJson.write(leftOut),
                packetId.toString());
    }

    /** Nothing of a packet that was refused stays behind. */
    public void discard(PacketId packetId) {
        for (String table :
                List.of("ledger.packet_file", "ledger.packet_member", "ledger.packet_facts")) {
            jdbc.update("delete from " + table + " where packet_id = ?", packetId.toString());
        }
        releases.discard(packetId);
    }

    /** Counts a failure; answers how many there were. */
    public int failed(PacketId packetId) {
        return Optional.ofNullable(
                        jdbc.queryForObject(
                                """
                                update ledger.packet_assembly set attempts = attempts + 1
                                where packet_id = ? returning attempts
                                """,
                                Integer.class,
                                packetId.toString()))
                .orElseThrow();
    }

    public void postpone(PacketId packetId, Instant until) {
        jdbc.update(
                "update ledger.packet_assembly set not_before = ? where packet_id = ?",
                Timestamp.from(until),
                packetId.toString());
    }

    /**
     * To be committed before the packet is sealed, with its files: whose packet it is. Says nothing
     * of what anybody answered, so it need not wait until the packet has passed.
     */
    void keepMembers(PacketId packetId, Assembled.Made made) {
        MemberRows.into(jdbc, packetId, made.members());
        releases.keepMembers(made.released());
    }

    /** Of a packet that may leave: its files, what they show, and the sealing itself. */
    void keep(PacketId packetId, Assembled.Made made, Judgement.Passed passed) {
        var seal = Beside.of(() -> ViewJson.write(passed.seal()));
        keepFiles(packetId, passed.files());
        releases.keep(made.released());
        jdbc.update(
                "insert into ledger.packet_facts (packet_id, facts) values (?, ?::jsonb)",
                packetId.toString(),
                ViewJson.write(passed.facts()));
        jdbc.update(
                "update ledger.packet_assembly set prepared = ? where packet_id = ?",
                Awaited.of(seal),
                packetId.toString());
    }

    private void keepFiles(PacketId packetId, List<StoredFile> files) {
        for (StoredFile stored : files) {
            jdbc.update(
                    """
                    insert into ledger.packet_file (packet_id, path, media_type, sha256, bytes, content)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    packetId.toString(),
                    stored.file().path(),
                    stored.mediaType(),
                    stored.file().sha256(),
                    stored.file().content().length,
                    stored.file().content());
        }
    }

    private static AssemblyOrder order(ResultSet row) throws SQLException {
        return new AssemblyOrder(
                ViewJson.read(row.getString("request"), PacketRequested.class),
                row.getLong("cut_off"),
                row.getLong("position"));
    }
}
