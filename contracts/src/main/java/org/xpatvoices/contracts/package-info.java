/**
 * The words everyone shares: commands, events, queries and value types. Depends on nothing of ours,
 * holds no behaviour beyond what a value needs, and reads no clock.
 */
@NullMarked
package org.xpatvoices.contracts;

import org.jspecify.annotations.NullMarked;
