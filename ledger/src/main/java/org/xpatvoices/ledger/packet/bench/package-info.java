/**
 * Measures the anonymiser on the public yardstick, the Adult census table, so that its loss and its
 * speed can be held against what others published. Only present where measuring was asked for.
 */
@NullMarked
package org.xpatvoices.ledger.packet.bench;

import org.jspecify.annotations.NullMarked;
