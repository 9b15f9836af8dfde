package org.xpatvoices.ledger.packet.verify;

import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a Parquet file whose columns are all required texts, and refuses any other. */
final class ParquetText {
    final List<String> header = new ArrayList<>();
    final List<List<String>> columns = new ArrayList<>();
    private final String name;

    private ParquetText(String name) {
        this.name = name;
    }

    static ParquetText read(String name, byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        if (!bytes.startsWith("PAR1") || !bytes.endsWith("PAR1")) {
            throw new Unreadable(name + " is no Parquet file");
        }
        var text = new ParquetText(name);
        var options = ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (var reader = ParquetFileReader.open(new BytesFile(content), options)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            for (ColumnDescriptor column : schema.getColumns()) {
                text.refuseUnlessText(column);
                text.header.add(column.getPath()[0]);
                text.columns.add(new ArrayList<>());
            }
            String writer = reader.getFileMetaData().getCreatedBy();
            for (var pages = reader.readNextRowGroup();
                    pages != null;
                    pages = reader.readNextRowGroup()) {
                text.add(pages, schema, writer);
            }
            return text;
        } catch (IOException e) {
            throw new Unreadable(name + " is no Parquet file");
        }
    }

    int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().size();
    }

    private void add(PageReadStore pages, MessageType schema, String writer) {
        var store =
                new ColumnReadStoreImpl(
                        pages, new DummyRecordConverter(schema).getRootConverter(), schema, writer);
        for (int i = 0; i < header.size(); i++) {
            ColumnReader column = store.getColumnReader(schema.getColumns().get(i));
            for (long row = 0; row < pages.getRowCount(); row++) {
                columns.get(i).add(column.getBinary().toStringUsingUTF8());
                column.consume();
            }
        }
    }

    private void refuseUnlessText(ColumnDescriptor column) {
        boolean isText =
                column.getPath().length == 1
                        && column.getMaxDefinitionLevel() == 0
                        && LogicalTypeAnnotation.stringType()
                                .equals(column.getPrimitiveType().getLogicalTypeAnnotation());
        if (!isText) {
            throw new Unreadable(name + " has a column that is no required text");
        }
    }
}
