package org.xpatvoices.contracts.licence;

/** What a buyer has done after a worker of a licensed packet withdrew. */
public enum RetractionAnswer {
    /** Every copy of the packet is gone. */
    DELETED,
    /** The packet is kept for the record and used no further. */
    USE_STOPPED
}
