/** What people read about money: workers of their earnings, the public of all of them. */
@NullMarked
package org.xpatvoices.contracts.statement;

import org.jspecify.annotations.NullMarked;
