/** How far long work is, whatever it is: asked for, or told as it goes on. */
@NullMarked
package org.xpatvoices.marketplace.web.job;

import org.jspecify.annotations.NullMarked;
