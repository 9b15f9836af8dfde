package org.xpatvoices.payouts.invariant;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One invariant. All checks run in one read-only snapshot, so a check may compare tables that
 * different projectors write only as far as both have come.
 */
public interface InvariantCheck {
    /** Its number, {@code I1} and on. */
    String id();

    /** What holds, in one sentence that an operator understands. */
    String sentence();

    Finding check(JdbcClient snapshot);
}
