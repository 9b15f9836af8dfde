/**
 * Measures the log beside plain PostgreSQL and beside the engine that Axon brings, on one server
 * and in turns. Only present where measuring was asked for.
 */
@NullMarked
package org.xpatvoices.ledger.eventstore.bench;

import org.jspecify.annotations.NullMarked;
