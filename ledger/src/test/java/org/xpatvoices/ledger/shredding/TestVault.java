package org.xpatvoices.ledger.shredding;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/** Real keys from a master key that is known to every test, over a database or without one. */
public final class TestVault {
    static final MasterKey MASTER = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));

    final VaultDatabase database;
    final KekEpochTable epochs;
    final KekFolder folder;
    final KeyEncryption encryption;
    final DataKeyTable dataKeyTable;
    final DataKeys dataKeys;
    final ContentVault contents;
    final GrantKeys grantKeys;
    final GrievanceVault grievances;
    final PayeeKeys payees;
    final FileKeys files;
    final KeyRewrap rewrap;
    final KeyCopyFile copyFile;
    final KeyRolls rolls;
    final MeterRegistry meters = new SimpleMeterRegistry();

    TestVault(DataSource database, Path folder, MasterKey master, List<Path> copies) {
        this.database = VaultDatabase.over(database);
        this.epochs = new KekEpochTable(this.database);
        this.folder = new KekFolder(folder, master);
        this.encryption = new KeyEncryption(this.database, epochs, this.folder);
        this.dataKeyTable = new DataKeyTable(this.database);
        this.dataKeys = new DataKeys(dataKeyTable, encryption, new RecentKeys());
        var fingerprints = new Fingerprints(master);
        var unreadable = new UnreadableContents(meters);
        this.contents = new ContentVault(dataKeys, new ContentKeyTable(this.database), unreadable);
        this.grantKeys = new GrantKeys(dataKeyTable, encryption, fingerprints);
        this.grievances = new GrievanceVault(this.database, encryption, fingerprints, unreadable);
        var payeeTable = new PayeeKeyTable(this.database);
        this.files = new FileKeys(this.database, encryption, unreadable);
        this.payees = new PayeeKeys(payeeTable, encryption, unreadable);
        this.rewrap =
                new KeyRewrap(
                        this.database,
                        encryption,
                        List.of(dataKeyTable, grievances, payeeTable, files));
        this.copyFile = new KeyCopyFile(this.database, encryption, rewrap);
        var settings =
                new VaultSettings(null, "", "", 1, folder, copies, null, null, Duration.ZERO);
        this.rolls =
                new KeyRolls(
                        this.database,
                        epochs,
                        this.folder,
                        encryption,
                        rewrap,
                        new KeyCopies(settings, copyFile));
    }

    public static TestVault over(DataSource database) {
        return over(database, newFolder());
    }

    static TestVault over(DataSource database, Path folder) {
        return over(database, folder, List.of());
    }

    static TestVault over(DataSource database, Path folder, List<Path> copies) {
        return new TestVault(database, folder, MASTER, copies);
    }

    static Path newFolder() {
        return Path.of("target", "kek", UUID.randomUUID().toString());
    }

    public ContentVault contents() {
        return contents;
    }

    /** A key for everything that is sealed under this grant. */
    public void grant(String grantId) {
        grantKeys.make(grantId, "wrk_1");
    }

    public void withdraw(String grantId) {
        dataKeys.destroy(grantId);
    }

    /** What a vault would digest these parts to under a key that every test knows. */
    public static String fingerprint(List<String> parts) {
        return AesKey.of(new byte[32]).fingerprint(parts);
    }

    public static Pseudonyms pseudonyms() {
        return new Pseudonyms(MASTER);
    }
}
