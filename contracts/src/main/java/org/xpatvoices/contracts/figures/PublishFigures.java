package org.xpatvoices.contracts.figures;

import java.time.Instant;

/**
 * Publishes how many workers answered each form in a quarter, with noise. Asked again, it changes
 * nothing: the same figures stand.
 *
 * @param quarter as in {@code 2026-Q3}
 */
public record PublishFigures(String quarter, String publishedBy, Instant at) {}
