/**
 * A simulated world around the real decisions on money, and measurements of the rest. Here the
 * provider lies, the clock jumps and the process dies, and nothing may ever be paid twice.
 */
@NullMarked
package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.NullMarked;
