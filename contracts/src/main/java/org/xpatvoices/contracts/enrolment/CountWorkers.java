package org.xpatvoices.contracts.enrolment;

/** Asks how many workers are enrolled; answers a long. */
public record CountWorkers() {}
