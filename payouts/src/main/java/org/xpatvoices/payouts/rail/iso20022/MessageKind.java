package org.xpatvoices.payouts.rail.iso20022;

import java.util.regex.Pattern;

/** What a file is, told by the element inside its root. */
public enum MessageKind {
    STATEMENT("BkToCstmrStmt", "camt.053", 2, 13, "statements.xsd"),
    NOTIFICATION("BkToCstmrDbtCdtNtfctn", "camt.054", 2, 13, "statements.xsd"),
    ACCOUNT_REPORT("BkToCstmrAcctRpt", "camt.052", 2, 13, "statements.xsd"),
    STATUS_REPORT("CstmrPmtStsRpt", "pain.002", 3, 14, "status-report.xsd"),
    CREDIT_TRANSFER("CstmrCdtTrfInitn", "pain.001", 3, 12, "credit-transfer.xsd");

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:([a-z]{4}\\.\\d{3})\\.001\\.(\\d{2})");

    private final String element;
    private final String message;
    private final int oldest;
    private final int newest;
    private final String schema;

    MessageKind(String element, String message, int oldest, int newest, String schema) {
        this.element = element;
        this.message = message;
        this.oldest = oldest;
        this.newest = newest;
        this.schema = schema;
    }

    /** The name of its schema. */
    String schema() {
        return schema;
    }

    /** What a file claims to be by its first two elements; the rest may be anything. */
    public static MessageKind claimedBy(byte[] content) {
        return named(XmlCursor.claimOf(content));
    }

    /** What a file is, once all of it is as its schema has it. */
    public static MessageKind of(byte[] content) {
        var claim = XmlCursor.claimOf(content);
        var kind = named(claim);
        XmlCursor.mustFit(content, FileSchema.check(kind, claim.namespace()));
        return kind;
    }

    private static MessageKind named(XmlCursor.Claim claim) {
        if (!claim.root().equals("Document")) {
            throw new UnreadableFile("the root element is not Document");
        }
        for (MessageKind kind : values()) {
            if (kind.element.equals(claim.message())) {
                kind.mustOwn(claim.namespace());
                return kind;
            }
        }
        throw new UnreadableFile("the document holds none of the messages we read");
    }

    /** Banks send versions old and new, some of them without saying which. */
    private void mustOwn(String namespace) {
        if (namespace.isEmpty()) {
            return;
        }
        var match = NAMESPACE.matcher(namespace);
        boolean ours =
                match.matches()
                        && match.group(1).equals(message)
                        && Integer.parseInt(match.group(2)) >= oldest
                        && Integer.parseInt(match.group(2)) <= newest;
        if (!ours) {
            throw new UnreadableFile("the namespace is not one of " + message);
        }
    }
}
