package org.xpatvoices.ledger.contribution;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.GetOwnRecords;
import org.xpatvoices.contracts.contribution.OwnRecordView;
import org.xpatvoices.contracts.contribution.OwnRecordView.State;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.Opened;
import org.xpatvoices.ledger.shredding.Place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A worker's own records, opened by whichever of their consents still stands. There is no further
 * key for this view: it would outlive the withdrawal that is to end all reading.
 */
@Component
class OwnRecordsRegister {
    private static final String OF_WORKER =
            """
            select c.*, e.event_id from ledger.contribution c join ledger.event e using (position)
            where c.worker_id = ? order by c.position
            """;

    private final JdbcTemplate jdbc;
    private final ContentVault vault;

    OwnRecordsRegister(JdbcTemplate jdbc, ContentVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The envelope, and the sealed content with a consent to open it by, unless there is none. */
    private record Row(OwnRecordView erased, @Nullable Own sealed) {}

    private record Own(Place place, String grantId, SealedContent content)
            implements ContentVault.Sealed {}

    @QueryHandler
    List<OwnRecordView> handle(GetOwnRecords query) {
        var rows = jdbc.query(OF_WORKER, (row, _) -> row(row), query.workerId().toString());
        var sealed = rows.stream().flatMap(row -> Stream.ofNullable(row.sealed())).toList();
        var opened = vault.open(sealed);
        return rows.stream().map(row -> view(row, opened)).toList();
    }

    private static OwnRecordView view(Row row, Opened<Own> opened) {
        var sealed = row.sealed();
        if (sealed == null) {
            return row.erased();
        }
        if (opened.faults().containsKey(sealed)) {
            return with(row.erased(), State.DAMAGED, null);
        }
        var text = opened.texts().get(sealed);
        return text == null ? row.erased() : with(row.erased(), State.READABLE, text);
    }

    private static OwnRecordView with(OwnRecordView view, State state, @Nullable String content) {
        return new OwnRecordView(
                view.contributionId(),
                view.schemaId(),
                view.schemaVersion(),
                view.grantIds(),
                view.referencePeriod(),
                view.capturedAt(),
                view.recordedAt(),
                view.supersedes(),
                view.position(),
                view.eventId(),
                state,
                content);
    }

    private static Row row(ResultSet row) throws SQLException {
        var view =
                new OwnRecordView(
                        row.getString("contribution_id"),
                        row.getString("schema_id"),
                        row.getString("schema_version"),
                        List.of((String[]) row.getArray("grant_ids").getArray()),
                        row.getString("reference_period"),
                        row.getTimestamp("captured_at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("supersedes"),
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        State.ERASED,
                        null);
        var ciphertext = row.getBytes("ciphertext");
        var open = (String[]) row.getArray("open_grant_ids").getArray();
        if (ciphertext == null || open.length == 0) {
            return new Row(view, null);
        }
        var content =
                new SealedContent(
                        row.getString("key_id"), Base64.getEncoder().encodeToString(ciphertext));
        var place = Content.placeOf(view.contributionId(), view.schemaId(), view.schemaVersion());
        return new Row(view, new Own(place, open[0], content));
    }
}
