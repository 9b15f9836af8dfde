/** Selling: quotes that hold a while, licences paid from prepaid funds, deliveries. */
@NullMarked
package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.NullMarked;
