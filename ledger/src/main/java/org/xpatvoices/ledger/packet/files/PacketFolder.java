package org.xpatvoices.ledger.packet.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** All files of a packet; the manifest comes last and names the others. */
public final class PacketFolder {
    private final List<PacketFileWriter> writers;

    public PacketFolder() {
        this(List.of(new CsvRows(), new JsonLinesRows(), new ParquetRows()));
    }

    public PacketFolder(List<PacketFileWriter> writers) {
        this.writers = List.copyOf(writers);
    }

    public List<WrittenFile> write(PacketHeader header, PacketTable table, PacketProof proof) {
        var rows = new LinkedHashMap<PacketFileWriter, WrittenFile>();
        for (PacketFileWriter writer : writers) {
            rows.put(
                    writer,
                    new WrittenFile(writer.path(), writer.write(table), table.rows().size()));
        }
        var files = new ArrayList<>(rows.values());
        files.add(DataPackage.describe(header, table, rows));
        files.add(Manifest.write(header, table, proof, List.copyOf(files)));
        return List.copyOf(files);
    }
}
