/**
 * Which handler a request will reach, known before it reaches it. Admission, idempotency and
 * caching are told by annotations at the handler, and they have to be decided outside of it.
 */
@NullMarked
package org.xpatvoices.marketplace.route;

import org.jspecify.annotations.NullMarked;
