package org.xpatvoices.payouts.journal;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Journal lines in PostgreSQL's binary COPY format, sent in one go. */
final class LineCopy {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final short COLUMNS = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final AccountIds accounts;

    LineCopy(AccountIds accounts) {
        this.accounts = accounts;
        try {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(long entry, List<JournalEntry.Line> lines) {
        try {
            for (int at = 0; at < lines.size(); at++) {
                JournalEntry.Line line = lines.get(at);
                out.writeShort(COLUMNS);
                writeLong(entry);
                out.writeInt(Integer.BYTES);
                out.writeInt(at + 1);
                writeLong(accounts.of(line));
                writeLong(line.debitMicro());
                writeLong(line.creditMicro());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void into(JdbcTemplate jdbc) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) this::send);
    }

    private @Nullable Void send(java.sql.Connection connection) throws java.sql.SQLException {
        try {
            out.writeShort(-1);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY payouts.journal_line"
                                    + " (entry, line, account_id, debit_micro, credit_micro)"
                                    + " FROM STDIN (FORMAT binary)",
                            new ByteArrayInputStream(bytes.toByteArray()));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeLong(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }
}
