/**
 * The database that is there without being asked for: when nobody names one, a real PostgreSQL is
 * started beside the application, as durable as any, with its data under {@code ./data}. A URL in
 * the configuration turns all of this off.
 */
@NullMarked
package org.xpatvoices.marketplace.database;

import org.jspecify.annotations.NullMarked;
