package org.xpatvoices.ledger.report;

import org.xpatvoices.ledger.report.indicator.Statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers and digests in place of names: the same for the same thing in every report. */
final class Numbers {
    private Numbers() {}

    /** Of the contributions that a figure counted of one worker, in any order. */
    static long member(List<Statement> counted) {
        String ids =
                counted.stream()
                        .map(Statement::contributionId)
                        .sorted()
                        .collect(Collectors.joining(","));
        return ByteBuffer.wrap(digest(ids)).getLong();
    }

    static int employer(String reference) {
        return ByteBuffer.wrap(digest("employer " + reference)).getInt();
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
