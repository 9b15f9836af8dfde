package org.xpatvoices.verifier;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a file is, by what it begins with. */
enum FileKind {
    POLICY,
    TLOG_PROOF,
    CONSISTENCY,
    CHECKPOINT,
    LICENCE_PROOF,
    SHARE_PROOF,
    EPOCH_PROOF,
    REPORT_PROOF,
    ENTRIES,
    OTHER;

    private static final int HEAD = 4_096;
    private static final Pattern FORMAT =
            Pattern.compile(
                    "^[ \t\r\n]*\\{[ \t\r\n]*\"format\"[ \t\r\n]*:[ \t\r\n]*"
                            + "\"(xpatvoices/[a-z-]+/1)\"");
    private static final Pattern NOTE =
            Pattern.compile("(?s)^[^\n]+\n[^\n]*\n[^\n]*\n(.*\n)?\n\u2014 .*");
    private static final Pattern KEYS = Pattern.compile("(^|\n)(log|quorum)[ \t]");

    static FileKind of(byte[] content) {
        if (isBundle(content)) {
            return ENTRIES;
        }
        String head =
                new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8);
        var format = FORMAT.matcher(head);
        if (format.find()) {
            return switch (format.group(1)) {
                case LicenceProof.FORMAT -> LICENCE_PROOF;
                case ShareProof.FORMAT -> SHARE_PROOF;
                case Epochs.FORMAT -> EPOCH_PROOF;
                case ReportProof.FORMAT -> REPORT_PROOF;
                default -> OTHER;
            };
        }
        if (head.startsWith("c2sp.org/tlog-proof")) {
            return TLOG_PROOF;
        }
        if (head.startsWith("old ")) {
            return CONSISTENCY;
        }
        if (KEYS.matcher(head).find()) {
            return POLICY;
        }
        return NOTE.matcher(head).matches() ? CHECKPOINT : OTHER;
    }

    /** Entries one behind the other, each behind its length and of version 1. */
    private static boolean isBundle(byte[] content) {
        return content.length > 0
                && content.length % Leaves.FRAMED == 0
                && content[0] == 0
                && content[1] == Entry.BYTES
                && content[2] == 1;
    }
}
