/**
 * Compliance reports: operators publish them for everybody, auditors run and read those of their
 * cells, everybody reads the public ones.
 */
@NullMarked
package org.xpatvoices.marketplace.web.report;

import org.jspecify.annotations.NullMarked;
