package org.xpatvoices.marketplace.problem;

/**
 * One wrong place in a body.
 *
 * @param pointer RFC 6901; the empty text means the whole body
 */
public record FieldFault(String pointer, String detail) {}
