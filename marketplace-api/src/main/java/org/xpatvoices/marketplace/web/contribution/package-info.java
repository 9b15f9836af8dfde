/**
 * The doors for facts: one contribution, or a batch line by line. A grievance comes in by the same
 * doors, because a tablet in the field has one queue; from here on it goes its own way.
 */
@NullMarked
package org.xpatvoices.marketplace.web.contribution;

import org.jspecify.annotations.NullMarked;
