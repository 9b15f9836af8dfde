package org.xpatvoices.contracts.packet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The one text that commits to who is in a packet and with how much: a label line, then {@code
 * payee,units} per contributor in payee order, each line ended by a line feed. Whoever lists the
 * contributors and whoever pays them compute the same digest from it, in whatever order they hold
 * them.
 */
public final class ContributorManifest {
    /** First line of the text; another text form gets another label. */
    public static final String LABEL = "xpatvoices/contributors/1";

    private static final Comparator<ContributorUnits> BY_PAYEE =
            Comparator.comparing(ContributorUnits::payeeId);

    private ContributorManifest() {}

    /**
     * SHA-256 of the text as lower-case hex. A payee listed twice or with no units is a fault of
     * the caller.
     */
    public static String sha256(List<ContributorUnits> contributors) {
        MessageDigest digest = digest();
        digest.update(line(LABEL));
        String previous = "";
        for (ContributorUnits one : inOrder(contributors)) {
            if (one.payeeId().equals(previous)) {
                throw new IllegalArgumentException("a payee is listed twice");
            }
            if (one.units() <= 0) {
                throw new IllegalArgumentException("a contributor has " + one.units() + " units");
            }
            digest.update(line(one.payeeId() + ',' + one.units()));
            previous = one.payeeId();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A list in order, as most are, is taken as it is. */
    private static List<ContributorUnits> inOrder(List<ContributorUnits> contributors) {
        ContributorUnits before = null;
        for (ContributorUnits one : contributors) {
            if (before != null && BY_PAYEE.compare(before, one) > 0) {
                return contributors.stream().sorted(BY_PAYEE).toList();
            }
            before = one;
        }
        return contributors;
    }

    private static byte[] line(String text) {
        return (text + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
