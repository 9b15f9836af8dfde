package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.ledger.packet.files.CsvRows;
import org.xpatvoices.ledger.packet.files.JsonLinesRows;
import org.xpatvoices.ledger.packet.files.PacketFileWriter;
import org.xpatvoices.ledger.packet.files.ParquetRows;
import org.xpatvoices.ledger.packet.files.WrittenFile;

import java.util.List;

class StoredFileTest {
    /** The data package names no character set; it says by itself that text is UTF-8. */
    @Test
    void isHandedOutAsWhatTheDataPackageCallsIt() {
        for (PacketFileWriter writer :
                List.of(new CsvRows(), new JsonLinesRows(), new ParquetRows())) {
            var stored = StoredFile.of(new WrittenFile(writer.path(), new byte[0], 0));

            assertThat(stored.mediaType().split(";")[0]).isEqualTo(writer.mediaType());
        }
    }
}
