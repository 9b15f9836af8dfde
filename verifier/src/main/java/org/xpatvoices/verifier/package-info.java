/**
 * Checks what the platform claims, from files, without the platform: inclusion, consistency, packet
 * digests and prices. It depends on the JDK alone and shares no line with the programs whose work
 * it checks, so a fault in one is not a fault in the other. Whatever does not hold is refused with
 * a reason.
 */
@NullMarked
package org.xpatvoices.verifier;

import org.jspecify.annotations.NullMarked;
