package org.xpatvoices.ledger.packet.files;

/** One format of the rows. Another format is another writer; everything else stays. */
public interface PacketFileWriter {
    String path();

    /** The name of the format in the data package. */
    String format();

    String mediaType();

    /** The same table always gives the same bytes. */
    byte[] write(PacketTable table);
}
