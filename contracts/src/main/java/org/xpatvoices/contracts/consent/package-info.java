/** Permission: a worker grants, limits and withdraws the use of facts, purpose by purpose. */
@NullMarked
package org.xpatvoices.contracts.consent;

import org.jspecify.annotations.NullMarked;
