package org.xpatvoices.marketplace.seed.population;

/** Where workers are: an inhabited island by its place code, or a resort or industrial site. */
record Place(LocationClass locationClass, String atoll, String island, int workers) {}
