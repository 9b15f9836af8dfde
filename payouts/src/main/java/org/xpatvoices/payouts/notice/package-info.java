/**
 * What a payee is told at the number that money went to before, when somebody names another place:
 * whoever has taken over a card cannot keep its owner from hearing of it.
 */
@NullMarked
package org.xpatvoices.payouts.notice;

import org.jspecify.annotations.NullMarked;
