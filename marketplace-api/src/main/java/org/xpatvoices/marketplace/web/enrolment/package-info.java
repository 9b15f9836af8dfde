/** The door for hubs that enrol workers: an anonymous account and a claim card, nothing else. */
@NullMarked
package org.xpatvoices.marketplace.web.enrolment;

import org.jspecify.annotations.NullMarked;
