package org.xpatvoices.contracts.packet;

/** How strongly a column is protected; a product may protect a column more, never less. */
public enum ColumnRole {
    /**
     * Could single a person out together with others: generalised until enough workers share it.
     */
    QUASI_IDENTIFIER,
    /** Would hurt if it were known of a person: diverse within every class. */
    SENSITIVE,
    /** Neither, by itself. */
    PLAIN
}
