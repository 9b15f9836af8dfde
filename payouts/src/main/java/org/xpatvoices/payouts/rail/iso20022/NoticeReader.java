package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads camt.054 and camt.052 of versions 02 to 13, by local name; only booked entries count. */
public final class NoticeReader {
    private final List<BankStatement.Entry> entries = new ArrayList<>();
    private @Nullable String account;

    private NoticeReader() {}

    /** All notices of the file, in its order; at least one. */
    public static List<BankNotice> read(byte[] content) {
        var kind = MessageKind.of(content);
        if (kind != MessageKind.NOTIFICATION && kind != MessageKind.ACCOUNT_REPORT) {
            throw new UnreadableFile("the document is no notification and no account report");
        }
        List<BankNotice> notices = new ArrayList<>();
        XmlCursor.visit(
                content,
                root ->
                        root.children(
                                _ ->
                                        root.children(
                                                name -> {
                                                    if (name.equals("Ntfctn")
                                                            || name.equals("Rpt")) {
                                                        notices.add(
                                                                new NoticeReader().notice(root));
                                                    }
                                                })));
        if (notices.isEmpty()) {
            throw new UnreadableFile("the document holds no notification");
        }
        return notices;
    }

    private BankNotice notice(XmlCursor at) {
        at.children(
                name -> {
                    switch (name) {
                        case "Acct" -> account = AccountReader.read(at);
                        case "Ntry" -> {
                            var entry = EntryReader.read(at).booked();
                            if (entry != null) {
                                entries.add(entry);
                            }
                        }
                        default -> {}
                    }
                });
        if (account == null) {
            throw new UnreadableFile("a notification does not say of which account it is");
        }
        return new BankNotice(account, entries);
    }
}
