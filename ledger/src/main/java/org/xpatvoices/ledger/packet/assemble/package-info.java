/**
 * From a request to a sealed packet: who is admitted at the cut-off, what they answered, what of it
 * may leave, who is paid and at which price. It exists so that everything between {@code
 * PacketRequested} and {@code SealPacket} can be read in one place. Clear text lives here for the
 * time of one assembly and goes nowhere else: no log, no event, no table, no message of a fault.
 */
@NullMarked
package org.xpatvoices.ledger.packet.assemble;

import org.jspecify.annotations.NullMarked;
