/**
 * The demo story: a made-up workforce joins, contributes and is paid, all of it told through the
 * same commands that the doors send. Every id is computed and every command may be repeated, so a
 * story that was cut off anywhere goes on at the next start and ends the same. Nothing here runs
 * without the profile {@code demo}.
 */
@NullMarked
package org.xpatvoices.marketplace.seed;

import org.jspecify.annotations.NullMarked;
