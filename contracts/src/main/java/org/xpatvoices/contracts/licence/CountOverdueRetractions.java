package org.xpatvoices.contracts.licence;

import java.time.Instant;

/** Asks how many retraction notices should have been answered by then and were not. */
public record CountOverdueRetractions(Instant at) {}
