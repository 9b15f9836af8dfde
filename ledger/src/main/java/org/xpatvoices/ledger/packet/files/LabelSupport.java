package org.xpatvoices.ledger.packet.files;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands a row of labels to Parquet, cell by cell. A label is encoded once, however often it comes.
 */
final class LabelSupport extends WriteSupport<List<String>> {
    private final MessageType schema;
    private final String[] names;
    private final Map<String, Binary> labels = new HashMap<>();
    private RecordConsumer consumer;

    @SuppressWarnings("NullAway.Init") // Parquet calls prepareForWrite before the first row
    LabelSupport(MessageType schema) {
        this.schema = schema;
        this.names = schema.getColumns().stream().map(c -> c.getPath()[0]).toArray(String[]::new);
    }

    @Override
    public WriteContext init(ParquetConfiguration plain) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    @Deprecated
    public WriteContext init(Configuration hadoop) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer rows) {
        consumer = rows;
    }

    @Override
    public void write(List<String> row) {
        consumer.startMessage();
        for (int column = 0; column < names.length; column++) {
            consumer.startField(names[column], column);
            consumer.addBinary(labels.computeIfAbsent(row.get(column), Binary::fromString));
            consumer.endField(names[column], column);
        }
        consumer.endMessage();
    }
}
