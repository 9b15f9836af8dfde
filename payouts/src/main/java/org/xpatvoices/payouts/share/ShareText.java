package org.xpatvoices.payouts.share;

import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;

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
    private final byte[] pending = new byte[FLUSH_AT + 256];
    private int length;

    private ShareText(String label, Algorithm algorithm, Money total) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        add(label + ' ' + algorithm.label() + '\n');
        add(total.amountMicro());
        add(',' + total.currency() + '\n');
    }

    static String manifestSha256(Algorithm algorithm, Money total, List<ContributorUnits> sorted) {
        ShareText text = new ShareText("xpatvoices/share-manifest/1", algorithm, total);
        for (ContributorUnits one : sorted) {
            text.add(one.payeeId());
            text.addPart(one.units());
            text.endLine();
        }
        return text.hex();
    }

    static String resultSha256(Algorithm algorithm, Money total, List<Share> shares) {
        ShareText text = new ShareText("xpatvoices/share-result/1", algorithm, total);
        for (Share one : shares) {
            text.add(one.payeeId());
            text.addPart(one.units());
            text.addPart(one.amountMicro());
            text.endLine();
        }
        return text.hex();
    }

    private void addPart(long number) {
        pending[length++] = ',';
        add(number);
    }

    /**
     * Ids, labels and currencies, all of them ASCII, of which this old method takes the right bytes
     * and alone makes no array for each.
     */
    @SuppressWarnings("deprecation")
    private void add(String ascii) {
        ascii.getBytes(0, ascii.length(), pending, length);
        length += ascii.length();
    }

    /** Never below zero here; written from the last digit, because 129,000 lines are waited for. */
    private void add(long number) {
        int end = length + digits(number);
        length = end;
        do {
            pending[--end] = (byte) ('0' + number % 10);
            number /= 10;
        } while (number > 0);
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void endLine() {
        pending[length++] = '\n';
        if (length >= FLUSH_AT) {
            flush();
        }
    }

    private void flush() {
        digest.update(pending, 0, length);
        length = 0;
    }

    private String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
