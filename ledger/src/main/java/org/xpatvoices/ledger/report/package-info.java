/**
 * The compliance report: what workers told under consent becomes figures over many, held against
 * everything published before, signed, and kept in the log as the bytes that were published.
 */
@NullMarked
package org.xpatvoices.ledger.report;

import org.jspecify.annotations.NullMarked;
