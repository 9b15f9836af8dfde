/**
 * What happens to every request whoever sends it: it gets a trace, its body is capped, and the JSON
 * in it is read strictly.
 */
@NullMarked
package org.xpatvoices.marketplace.http;

import org.jspecify.annotations.NullMarked;
