package org.xpatvoices.marketplace.paging;

/** Bytes that lie elsewhere and are read slice by slice; their digest is known beforehand. */
public interface StoredContent {
    long length();

    byte[] sha256();

    /** Up to that many bytes from the offset on; empty only at the end. */
    byte[] slice(long offset, int lengthMax);
}
