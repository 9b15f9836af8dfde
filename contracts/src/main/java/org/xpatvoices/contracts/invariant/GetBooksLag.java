package org.xpatvoices.contracts.invariant;

/** Asks how far the books have followed the log; answers {@link BooksLagView}. */
public record GetBooksLag() {}
