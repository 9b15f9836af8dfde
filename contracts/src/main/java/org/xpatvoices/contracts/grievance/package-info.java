/** Complaints: recorded and sealed, and out of reach of every product, packet and licence. */
@NullMarked
package org.xpatvoices.contracts.grievance;

import org.jspecify.annotations.NullMarked;
