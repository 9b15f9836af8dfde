package org.xpatvoices.ledger.contribution;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets of codes in very many rows. There are few different ones, mostly that of the row before, and
 * each is made once of the bytes that were sent.
 */
final class WordRows {
    private final byte[][] sentBefore;
    private final List<Set<String>> saidBefore;
    private final Map<ByteBuffer, Set<String>> known = new HashMap<>();

    WordRows(int columns) {
        sentBefore = new byte[columns + 1][0];
        saidBefore = new ArrayList<>(Collections.nCopies(columns + 1, Set.of()));
    }

    Set<String> of(ResultSet rows, int column) throws SQLException {
        byte[] sent = rows.getBytes(column);
        if (!Arrays.equals(sent, sentBefore[column])) {
            saidBefore.set(column, read(rows, column, ByteBuffer.wrap(sent)));
            sentBefore[column] = sent;
        }
        return saidBefore.get(column);
    }

    private Set<String> read(ResultSet rows, int column, ByteBuffer sent) throws SQLException {
        Set<String> before = known.get(sent);
        if (before == null) {
            before = Set.copyOf(Arrays.asList((String[]) rows.getArray(column).getArray()));
            known.put(sent, before);
        }
        return before;
    }
}
