/**
 * Makes a packet from admitted records in one go: generalise, write down, count again. It is the
 * door for whoever assembles packets, and its promise is simple: files that passed the verifier, or
 * reasons, and never half of either. It touches no database and no clock.
 */
@NullMarked
package org.xpatvoices.ledger.packet.press;

import org.jspecify.annotations.NullMarked;
