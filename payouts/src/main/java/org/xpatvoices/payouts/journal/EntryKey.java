package org.xpatvoices.payouts.journal;

/**
 * What makes an entry count once: the identifier of the event that caused it, and a leg where one
 * event causes several entries.
 */
public record EntryKey(String eventId, String leg) {
    /** The only entry of its event. */
    public static EntryKey of(String eventId) {
        return new EntryKey(eventId, "");
    }
}
