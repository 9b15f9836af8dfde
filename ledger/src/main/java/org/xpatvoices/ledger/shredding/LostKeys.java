package org.xpatvoices.ledger.shredding;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * There are events and not one key. To begin with new keys would hide that everything sealed so far
 * is lost, and would write over the place where the old keys belong: so nothing starts.
 */
final class LostKeys extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private LostKeys() {
        super(
                "The log has events and the key database is empty: nothing that was sealed would"
                        + " open. Name the right database in xpatvoices.vault.url, or a copy of it"
                        + " in xpatvoices.vault.restore-from.");
    }

    /** Every log begins with an epoch of keys, before its first event. */
    static void mustNotBe(VaultDatabase vault, boolean logHasEvents) {
        if (logHasEvents && vault.run(LostKeys::isEmpty)) {
            throw new LostKeys();
        }
    }

    private static boolean isEmpty(JdbcTemplate jdbc) {
        return !Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from vault.kek_epoch)", Boolean.class));
    }
}
