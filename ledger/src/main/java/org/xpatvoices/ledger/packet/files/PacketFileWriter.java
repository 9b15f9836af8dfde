package org.xpatvoices.ledger.packet.files;

/** One format of the rows. Another format is another writer; everything else stays. */
public interface PacketFileWriter {
    String path();

    /** The name of the format in the data package. */
    String format();

    String mediaType();

    /** Whether the file can be read as UTF-8. */
    default boolean isText() {
        return true;
    }

    /** The same table always gives the same bytes. */
    byte[] write(PacketTable table);
}
