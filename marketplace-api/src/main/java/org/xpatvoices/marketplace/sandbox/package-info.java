/**
 * A bank to try things with: takes payment files over real HTTP, keeps its own book, gives
 * statements, and misbehaves on request. It knows nothing of the rest but what comes in by its
 * doors, and exists only where {@code xpatvoices.sandbox.enabled} is set.
 */
@NullMarked
package org.xpatvoices.marketplace.sandbox;

import org.jspecify.annotations.NullMarked;
