/**
 * The log: an event storage engine behind Axon's own interface, because the one that Axon brings
 * can skip a committed event for ever. Ours hands out positions without gaps and in the order of
 * commits, so "I have seen position n" means "I have seen everything up to n" for every reader.
 */
@NullMarked
package org.xpatvoices.ledger.eventstore;

import org.jspecify.annotations.NullMarked;
