/**
 * Being forgotten: a worker has everything erased that was ever recorded. Money earned is not part
 * of it, and is paid as before.
 */
@NullMarked
package org.xpatvoices.marketplace.web.erasure;

import org.jspecify.annotations.NullMarked;
