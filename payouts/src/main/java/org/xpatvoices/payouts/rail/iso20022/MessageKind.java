package org.xpatvoices.payouts.rail.iso20022;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a file is, told by the element inside its root. */
public enum MessageKind {
    STATEMENT("BkToCstmrStmt", "camt.053", 2, 13),
    NOTIFICATION("BkToCstmrDbtCdtNtfctn", "camt.054", 2, 13),
    ACCOUNT_REPORT("BkToCstmrAcctRpt", "camt.052", 2, 13),
    STATUS_REPORT("CstmrPmtStsRpt", "pain.002", 2, 14),
    CREDIT_TRANSFER("CstmrCdtTrfInitn", "pain.001", 3, 12);

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:([a-z]{4}\\.\\d{3})\\.001\\.(\\d{2})");

    private final String element;
    private final String message;
    private final int oldest;
    private final int newest;

    MessageKind(String element, String message, int oldest, int newest) {
        this.element = element;
        this.message = message;
        this.oldest = oldest;
        this.newest = newest;
    }

    public static MessageKind of(byte[] content) {
        List<MessageKind> kinds = new ArrayList<>();
        XmlCursor.visit(
                content,
                root -> {
                    if (!root.name().equals("Document")) {
                        throw new UnreadableFile("the root element is not Document");
                    }
                    root.children(name -> kinds.add(named(name, root.namespace())));
                });
        if (kinds.size() != 1) {
            throw new UnreadableFile("the document holds " + kinds.size() + " messages");
        }
        return kinds.getFirst();
    }

    private static MessageKind named(String name, String namespace) {
        for (MessageKind kind : values()) {
            if (kind.element.equals(name)) {
                kind.mustOwn(namespace);
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
