/**
 * Recording facts: once per client-made id, under consents that are in force, and sealed before
 * they become an event. The register says which of them may enter a packet at a position.
 */
@NullMarked
package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.NullMarked;
