package org.xpatvoices.payouts.share;

import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The texts that a distribution's two hashes commit to. One label line, one line with total and
 * currency, then one comma-separated line per payee; every line ends with a line feed.
 */
final class ShareText {
    private static final int FLUSH_AT = 8192;

    private final MessageDigest digest;
    private final StringBuilder pending = new StringBuilder(FLUSH_AT + 256);

    private ShareText(String label, Algorithm algorithm, Money total) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        pending.append(label).append(' ').append(algorithm.label()).append('\n');
        pending.append(total.amountMicro()).append(',').append(total.currency()).append('\n');
    }

    static String manifestSha256(Algorithm algorithm, Money total, List<ContributorUnits> sorted) {
        ShareText text = new ShareText("xpatvoices/share-manifest/1", algorithm, total);
        for (ContributorUnits one : sorted) {
            text.pending.append(one.payeeId()).append(',').append(one.units());
            text.endLine();
        }
        return text.hex();
    }

    static String resultSha256(Algorithm algorithm, Money total, List<Share> shares) {
        ShareText text = new ShareText("xpatvoices/share-result/1", algorithm, total);
        for (Share one : shares) {
            text.pending.append(one.payeeId()).append(',').append(one.units());
            text.pending.append(',').append(one.amountMicro());
            text.endLine();
        }
        return text.hex();
    }

    private void endLine() {
        pending.append('\n');
        if (pending.length() >= FLUSH_AT) {
            flush();
        }
    }

    private void flush() {
        digest.update(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }

    private String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
