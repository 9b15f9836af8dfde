/**
 * How Axon, Spring Boot and PostgreSQL are joined. It is more than taste: left to itself this
 * combination starts without an event store and drops events without a word, so the joints are laid
 * here by hand, once, and checked at every start.
 */
@NullMarked
package org.xpatvoices.ledger.wiring;

import org.jspecify.annotations.NullMarked;
