package org.xpatvoices.payouts.invariant;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a check found: how many things it looked at, and what is wrong with some of them. */
public record Finding(boolean holds, long checked, @Nullable String detail) {
    public static Finding holds(long checked) {
        return new Finding(true, checked, null);
    }

    public static Finding holds(long checked, String remark) {
        return new Finding(true, checked, remark);
    }

    public static Finding broken(long checked, String detail) {
        return new Finding(false, checked, detail);
    }

    /** Holds if nothing was found wrong; {@code fault} describes the first of what was. */
    public static Finding of(long checked, long wrong, @Nullable String fault) {
        return wrong == 0
                ? holds(checked)
                : broken(checked, wrong + " of " + checked + " are wrong, the first: " + fault);
    }

    /** Runs a statement that answers {@code checked}, {@code wrong} and the first {@code fault}. */
    public static Finding from(JdbcClient snapshot, String sql) {
        return snapshot.sql(sql)
                .query(
                        (row, _) ->
                                of(
                                        row.getLong("checked"),
                                        row.getLong("wrong"),
                                        row.getString("fault")))
                .single();
    }
}
