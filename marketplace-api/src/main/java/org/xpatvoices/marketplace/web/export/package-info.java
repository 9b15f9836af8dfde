/** What a worker takes along: everything that is about them, in one file, for them alone. */
@NullMarked
package org.xpatvoices.marketplace.web.export;

import org.jspecify.annotations.NullMarked;
