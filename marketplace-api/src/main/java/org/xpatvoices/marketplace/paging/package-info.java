/**
 * The forms that answers share: pages of a list, entity tags, digests, ranges, and a view that has
 * caught up with the command just given.
 */
@NullMarked
package org.xpatvoices.marketplace.paging;

import org.jspecify.annotations.NullMarked;
