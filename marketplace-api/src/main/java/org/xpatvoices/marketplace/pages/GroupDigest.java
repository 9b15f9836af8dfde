package org.xpatvoices.marketplace.pages;

import org.xpatvoices.contracts.reconcile.BreakMemberView;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names exactly these breaks with exactly these proposals. */
final class GroupDigest {
    private GroupDigest() {}

    static String of(List<BreakMemberView> members) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var one : members) {
                String line = one.breakId() + ' ' + one.proposal() + '\n';
                digest.update(line.getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
