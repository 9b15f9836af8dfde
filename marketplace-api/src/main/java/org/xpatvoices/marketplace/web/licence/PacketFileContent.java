package org.xpatvoices.marketplace.web.licence;

import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.GetPacketFile;
import org.xpatvoices.contracts.packet.PacketFileSlice;
import org.xpatvoices.contracts.packet.StoredFileView;
import org.xpatvoices.marketplace.paging.StoredContent;
import org.xpatvoices.marketplace.query.Queries;

import java.util.HexFormat;

/** A packet's file, read through queries slice by slice. */
record PacketFileContent(Queries queries, PacketId packetId, StoredFileView file)
        implements StoredContent {
    @Override
    public long length() {
        return file.bytes();
    }

    @Override
    public byte[] sha256() {
        return HexFormat.of().parseHex(file.sha256());
    }

    @Override
    public byte[] slice(long offset, int lengthMax) {
        return queries.maybe(
                        new GetPacketFile(packetId, file.path(), offset, lengthMax),
                        PacketFileSlice.class)
                .map(PacketFileSlice::content)
                .orElseGet(() -> new byte[0]);
    }
}
