package org.xpatvoices.ledger.packet.files;

import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Mark;

/** A column of a packet, the role it has there and the list its labels come from. */
public record PacketColumn(String name, Mark mark, CodeList list) {}
