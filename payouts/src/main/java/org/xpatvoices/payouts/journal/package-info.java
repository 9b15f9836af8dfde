/**
 * The books. Every movement of money is a {@link org.xpatvoices.payouts.journal.JournalEntry} whose
 * postings sum to zero, caused by one event and written once whatever is delivered twice. Entries
 * are never changed: a correction is a new entry.
 */
@NullMarked
package org.xpatvoices.payouts.journal;

import org.jspecify.annotations.NullMarked;
