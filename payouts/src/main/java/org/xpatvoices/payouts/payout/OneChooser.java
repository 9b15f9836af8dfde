package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets one decision at a time choose among what is payable. */
@Component
public class OneChooser {
    /** Any number: whoever takes it is the only one choosing payees. */
    private static final long ONE_CHOOSER = 0x7061796f757473L;

    private final JdbcTemplate jdbc;

    public OneChooser(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the caller's transaction ends, nobody else chooses payees. */
    public void lockOutOthers() {
        jdbc.query("SELECT pg_advisory_xact_lock(?)", _ -> {}, ONE_CHOOSER);
    }
}
