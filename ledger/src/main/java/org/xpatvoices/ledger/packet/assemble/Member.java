package org.xpatvoices.ledger.packet.assemble;

/** A grant, of a worker, on which delivered rows of a packet rest. */
record Member(String grantId, String workerId) {}
