package org.xpatvoices.ledger.packet.verify;

import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

import java.io.ByteArrayInputStream;

/** A file that is already in memory, as Parquet wants to read it. */
final class BytesFile implements InputFile {
    private final byte[] content;

    BytesFile(byte[] content) {
        this.content = content;
    }

    @Override
    public long getLength() {
        return content.length;
    }

    @Override
    public SeekableInputStream newStream() {
        var bytes = new Bytes(content);
        return new DelegatingSeekableInputStream(bytes) {
            @Override
            public long getPos() {
                return bytes.position();
            }

            @Override
            public void seek(long position) {
                bytes.seek(position);
            }
        };
    }

    private static final class Bytes extends ByteArrayInputStream {
        Bytes(byte[] content) {
            super(content);
        }

        synchronized long position() {
            return pos;
        }

        synchronized void seek(long position) {
            pos = Math.toIntExact(position);
        }
    }
}
