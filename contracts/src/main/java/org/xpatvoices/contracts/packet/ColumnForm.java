package org.xpatvoices.contracts.packet;

/** How the cells of a column are written. */
public enum ColumnForm {
    /** A label of a closed list or of its generalisation. */
    CODE,
    /** {@code Y} or {@code N}. */
    YES_NO,
    /** A number in a band, such as hours or days, or a mark from 1 to 5. */
    NUMBER,
    /** {@code YYYY-MM} or coarser; a day never leaves. */
    MONTH,
    /** An amount in a band that names its currency, never an exact amount. */
    MONEY_BAND
}
