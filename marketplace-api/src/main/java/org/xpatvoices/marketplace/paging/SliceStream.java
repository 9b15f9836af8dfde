package org.xpatvoices.marketplace.paging;

import java.io.IOException;
import java.io.InputStream;

/** Reads a part of a stored content, a megabyte at a time. */
final class SliceStream extends InputStream {
    private static final int SLICE_BYTES = 1 << 20;

    private final StoredContent content;
    private final long end;
    private long next;
    private byte[] slice = new byte[0];
    private int at;

    /** Both ends inclusive. */
    SliceStream(StoredContent content, long first, long last) {
        this.content = content;
        this.next = first;
        this.end = last + 1;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(slice[at++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, slice.length - at);
        System.arraycopy(slice, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at < slice.length) {
            return true;
        }
        if (next >= end) {
            return false;
        }
        slice = content.slice(next, (int) Math.min(SLICE_BYTES, end - next));
        at = 0;
        if (slice.length == 0) {
            throw new IOException("the stored content ends before its length");
        }
        next += slice.length;
        return true;
    }
}
