package org.xpatvoices.contracts.licence;

/** Asks how many retraction notices wait for an answer. */
public record CountOpenRetractions() {}
