/** The page where a worker sees what became of a complaint; apart from the pages that sell. */
@NullMarked
package org.xpatvoices.marketplace.pages.grievance;

import org.jspecify.annotations.NullMarked;
