/**
 * Telling other systems: contract events leave here in position order, without anything personal.
 * Off unless a Kafka bootstrap address is configured.
 */
@NullMarked
package org.xpatvoices.marketplace.outbound;

import org.jspecify.annotations.NullMarked;
