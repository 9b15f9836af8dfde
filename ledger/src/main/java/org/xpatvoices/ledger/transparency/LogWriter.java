package org.xpatvoices.ledger.transparency;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Extends the stored tree by the events behind it and signs what is stored, in that order: the size
 * and root of a checkpoint are committed before its signature exists, so no crash leaves a
 * signature over something that can still be forgotten.
 */
final class LogWriter {
    private static final int EVENTS_PER_STEP = 8_192;

    private final SecureRandom random = new SecureRandom();
    private final LeafEntry leaves;
    private final Connection connection;
    private final LogStore store;
    private final LogKey key;
    private final GrowingTree tree;
    private LogHead head;

    /** Takes over the stored tree, if it is the one that was signed. */
    LogWriter(Connection connection, LogKey key, Kinds kinds) throws SQLException {
        this.connection = connection;
        this.store = new LogStore(connection);
        this.key = key;
        this.leaves = new LeafEntry(kinds);
        this.head = store.head();
        new StartCheck(store.tiles()).mustAgree(head);
        this.tree = GrowingTree.from(head.size(), store.tiles());
        connection.commit();
    }

    LogHead head() {
        return head;
    }

    /** One step; answers the events it took, empty if there are no new ones. */
    List<StoredEvent> extend() throws SQLException {
        List<StoredEvent> events = StoredEvents.after(connection, head.size(), EVENTS_PER_STEP);
        if (!events.isEmpty()) {
            Growth growth = Growth.of(tree, events, leaves, random);
            store.extend(head, growth);
            head = new LogHead(growth.size(), growth.root(), head.signedSize(), head.note());
        }
        connection.commit();
        return events;
    }

    /** Makes some more events known by their ids; answers how many. */
    int index() throws SQLException {
        int indexed = store.index(EVENTS_PER_STEP);
        connection.commit();
        return indexed;
    }

    boolean isSigned() {
        return head.note() != null && head.signedSize() == head.size();
    }

    /** Signs the stored head, unless that has been done. */
    void sign() throws SQLException {
        if (isSigned()) {
            return;
        }
        String note = key.checkpoint(head.size(), head.root());
        store.sign(head, note);
        connection.commit();
        head = new LogHead(head.size(), head.root(), head.size(), note);
    }
}
