package org.xpatvoices.ledger.packet.files;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Apache Parquet, every column a required string. Not compressed: sorted labels in dictionaries and
 * run lengths are small already, and every reader opens them.
 */
public final class ParquetRows implements PacketFileWriter {
    @Override
    public String path() {
        return "rows.parquet";
    }

    @Override
    public String format() {
        return "parquet";
    }

    @Override
    public String mediaType() {
        return "application/vnd.apache.parquet";
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public byte[] write(PacketTable table) {
        var file = new MemoryFile();
        try (ParquetWriter<List<String>> writer =
                new Rows(file, schema(table))
                        .withConf(new PlainParquetConfiguration())
                        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                        .build()) {
            for (List<String> row : table.rows()) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.content();
    }

    private static MessageType schema(PacketTable table) {
        var schema = Types.buildMessage();
        for (PacketColumn column : table.columns()) {
            schema.required(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(column.name());
        }
        return schema.named("rows");
    }

    private static final class Rows extends ParquetWriter.Builder<List<String>, Rows> {
        private final MessageType schema;

        Rows(OutputFile file, MessageType schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Rows self() {
            return this;
        }

        @Override
        protected WriteSupport<List<String>> getWriteSupport(ParquetConfiguration plain) {
            return new LabelSupport(schema);
        }

        @Override
        @Deprecated
        protected WriteSupport<List<String>> getWriteSupport(Configuration hadoop) {
            return new LabelSupport(schema);
        }
    }
}
