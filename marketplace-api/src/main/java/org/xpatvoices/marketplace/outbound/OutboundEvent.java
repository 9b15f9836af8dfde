package org.xpatvoices.marketplace.outbound;

/**
 * One event as other systems see it.
 *
 * @param position its gap-free position in the log: greater than every position published before it
 * @param key the aggregate it belongs to, or a pseudonym where that is a person; events of one key
 *     share a partition and keep their order
 * @param type simple name of the contract event
 * @param eventId the event's own id
 * @param body UTF-8 JSON without anything personal
 */
record OutboundEvent(long position, String key, String type, String eventId, byte[] body) {}
