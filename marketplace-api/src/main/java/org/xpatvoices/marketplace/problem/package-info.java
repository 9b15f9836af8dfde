/**
 * How the doors say no. Every error of every path ends here as one RFC 9457 problem with a stable
 * type, and every type has a page that tells the cause and the cure. Rules of the business come
 * with their own words; this package only knows what can be wrong with a request itself.
 */
@NullMarked
package org.xpatvoices.marketplace.problem;

import org.jspecify.annotations.NullMarked;
