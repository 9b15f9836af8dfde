package org.xpatvoices.ledger.shredding;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.Base64;

/** Real keys from a master key that is known to every test, over a database or without one. */
public final class TestVault {
    private static final MasterKey MASTER =
            new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));

    private TestVault() {}

    public static Fingerprints fingerprints() {
        return new Fingerprints(MASTER);
    }

    public static Pseudonyms pseudonyms() {
        return new Pseudonyms(MASTER);
    }

    public static ContentVault vault(JdbcTemplate jdbc) {
        return vault(jdbc, MASTER);
    }

    public static GrievanceVault grievanceVault(JdbcTemplate jdbc) {
        return new GrievanceVault(jdbc, new KeyEncryption(MASTER));
    }

    public static GrantKeys grantKeys(JdbcTemplate jdbc) {
        return new GrantKeys(new DataKeyTable(jdbc), new KeyEncryption(MASTER), fingerprints());
    }

    static ContentVault vault(JdbcTemplate jdbc, MasterKey master) {
        var keys =
                new DataKeys(new DataKeyTable(jdbc), new KeyEncryption(master), new RecentKeys());
        return new ContentVault(keys, new ContentKeyTable(jdbc));
    }
}
