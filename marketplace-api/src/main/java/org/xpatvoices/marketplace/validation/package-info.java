/**
 * What a record must look like before it becomes a command. A record is judged whole, so that a hub
 * can repair everything at once; and a refusal never repeats what was sent, because what is sent to
 * the wrong place may be a passport number.
 */
@NullMarked
package org.xpatvoices.marketplace.validation;

import org.jspecify.annotations.NullMarked;
