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
        List<WrittenFile> written =
                writers.parallelStream().map(writer -> written(writer, table)).toList();
        for (int i = 0; i < written.size(); i++) {
            rows.put(writers.get(i), written.get(i));
        }
        var files = new ArrayList<>(rows.values());
        files.add(DataPackage.describe(header, table, proof, rows));
        files.add(header.licence().file());
        files.add(Manifest.write(header, table, proof, List.copyOf(files)));
        return List.copyOf(files);
    }

    private static WrittenFile written(PacketFileWriter writer, PacketTable table) {
        return new WrittenFile(writer.path(), writer.write(table), table.rows().size());
    }
}
