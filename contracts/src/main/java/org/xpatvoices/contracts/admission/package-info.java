/**
 * How hubs and auditors come to be let in: one person registers them, another admits them. Hubs
 * vouch for workers and auditors read what the public does not, so neither is one person's word.
 */
@NullMarked
package org.xpatvoices.contracts.admission;

import org.jspecify.annotations.NullMarked;
