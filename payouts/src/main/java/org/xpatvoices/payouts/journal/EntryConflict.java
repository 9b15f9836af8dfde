package org.xpatvoices.payouts.journal;

/** The same key came with another content: never a repetition, always a fault. */
public final class EntryConflict extends IllegalStateException {
    EntryConflict(EntryKey key) {
        super("event " + key.eventId() + " leg '" + key.leg() + "' is in the books differently");
    }
}
