package org.xpatvoices.marketplace.validation;

/**
 * One thing that is wrong with a record: where (JSON Pointer, RFC 6901), what in plain words, and
 * as a code for programs.
 */
public record Fault(String pointer, String message, FaultCode code) {}
