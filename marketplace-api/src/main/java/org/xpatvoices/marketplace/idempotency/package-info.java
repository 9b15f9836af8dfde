/**
 * Once and only once, as far as a client can tell. A request that moves money, sells or enrols
 * carries a key; the first answer to the key is kept sealed and given again. A request that died
 * with its process is carried out again, which is harmless because every id it creates follows from
 * the key: the second run meets the aggregate of the first.
 */
@NullMarked
package org.xpatvoices.marketplace.idempotency;

import org.jspecify.annotations.NullMarked;
