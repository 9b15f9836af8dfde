package org.xpatvoices.ledger.packet;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.GetPacketFile;
import org.xpatvoices.contracts.packet.GetPacketFiles;
import org.xpatvoices.contracts.packet.PacketFileSlice;
import org.xpatvoices.contracts.packet.StoredFileView;

import java.util.List;
import java.util.Optional;

/** Answers what files a sealed packet has and what is in them, slice by slice. */
@Component
class PacketFileRegister {
    private final JdbcClient jdbc;

    PacketFileRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<StoredFileView> handle(GetPacketFiles query) {
        return jdbc.sql(
                        """
                        select path, media_type, bytes, sha256 from ledger.packet_file
                        where packet_id = ? order by path
                        """)
                .param(query.packetId().toString())
                .query(
                        (row, _) ->
                                new StoredFileView(
                                        row.getString("path"),
                                        row.getString("media_type"),
                                        row.getLong("bytes"),
                                        row.getString("sha256")))
                .list();
    }

    @QueryHandler
    Optional<PacketFileSlice> handle(GetPacketFile query) {
        return jdbc.sql(
                        """
                        select path, media_type, bytes, sha256, substring(content from ? for ?) as slice
                        from ledger.packet_file where packet_id = ? and path = ?
                        """)
                .param(Math.toIntExact(Math.addExact(query.offset(), 1)))
                .param(query.lengthMax())
                .param(query.packetId().toString())
                .param(query.path())
                .query(
                        (row, _) ->
                                new PacketFileSlice(
                                        row.getString("path"),
                                        row.getString("media_type"),
                                        row.getLong("bytes"),
                                        row.getString("sha256"),
                                        query.offset(),
                                        row.getBytes("slice")))
                .optional();
    }
}
