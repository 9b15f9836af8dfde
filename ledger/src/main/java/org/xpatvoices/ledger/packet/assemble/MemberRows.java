package org.xpatvoices.ledger.packet.assemble;

import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.ledger.view.CopiedRows;

import java.util.Comparator;
import java.util.List;

/** Writes the rows of {@code ledger.packet_member}. */
final class MemberRows {
    private MemberRows() {}

    /** In the order of the grants, in which an index takes them in fastest. */
    static void into(JdbcTemplate jdbc, PacketId packetId, List<Member> members) {
        var sorted =
                members.parallelStream().sorted(Comparator.comparing(Member::grantId)).toList();
        String packet = packetId.toString();
        CopiedRows.into(
                jdbc,
                "ledger.packet_member (packet_id, grant_id, worker_id)",
                3,
                rows ->
                        sorted.forEach(
                                one ->
                                        rows.row()
                                                .text(packet)
                                                .text(one.grantId())
                                                .text(one.workerId())));
    }
}
