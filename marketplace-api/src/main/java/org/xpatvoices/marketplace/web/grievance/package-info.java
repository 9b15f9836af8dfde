/**
 * The doors for what becomes of complaints: a hub moves those of its workers on, and the worker
 * ends them. What a complaint says is not told here to anybody.
 */
@NullMarked
package org.xpatvoices.marketplace.web.grievance;

import org.jspecify.annotations.NullMarked;
