/**
 * Complaints, sealed under keys of their own and kept in a table of their own. Nothing outside this
 * package and the door that takes them in may depend on it: what cannot be reached cannot be sold.
 */
@NullMarked
package org.xpatvoices.ledger.grievance;

import org.jspecify.annotations.NullMarked;
