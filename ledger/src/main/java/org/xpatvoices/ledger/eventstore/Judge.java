package org.xpatvoices.ledger.eventstore;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.refusal.TryAgain;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Decides which appends of a batch go on where their streams end. Nobody else can write meanwhile,
 * so what is looked up stays true until it is written. Of two that want the same place the first
 * wins, and only the other is told.
 */
final class Judge {
    private final StreamHeads heads;

    Judge(StreamHeads heads) {
        this.heads = heads;
    }

    /**
     * Those that may be written; the others have their answer. Beginnings are believed unless
     * {@code strictly}: the table's own index refuses a second one.
     */
    List<AppendRequest> admit(List<AppendRequest> batch, Seat seat, boolean strictly)
            throws SQLException {
        var ends = lookUp(batch, seat, strictly);
        var admitted = new ArrayList<AppendRequest>(batch.size());
        for (var request : batch) {
            if (!request.beganUnder(seat.epoch())) {
                request.fail(new TryAgain("Another writer was at work since this command began."));
                continue;
            }
            var clash = clashOf(request, ends);
            if (clash == null) {
                request.extents().forEach((stream, extent) -> ends.put(stream, extent.last()));
                admitted.add(request);
            } else {
                request.fail(new AppendConflict(clash));
            }
        }
        return admitted;
    }

    void wrote(List<AppendRequest> admitted) {
        for (var request : admitted) {
            request.extents().forEach((stream, extent) -> heads.wrote(stream, extent.last()));
        }
    }

    private @Nullable StreamKey clashOf(AppendRequest request, Map<StreamKey, Long> ends) {
        for (var wanted : request.extents().entrySet()) {
            Long end = ends.get(wanted.getKey());
            if (end == null) {
                end = heads.of(wanted.getKey());
            }
            long before = end == null ? StreamHeads.NONE : end;
            if (!wanted.getValue().unbroken() || wanted.getValue().first() != before + 1) {
                return wanted.getKey();
            }
        }
        return null;
    }

    private Map<StreamKey, Long> lookUp(List<AppendRequest> batch, Seat seat, boolean strictly)
            throws SQLException {
        var unknown = new LinkedHashSet<StreamKey>();
        for (var request : batch) {
            request.extents()
                    .forEach(
                            (stream, extent) -> {
                                if (strictly || extent.first() > 0 && heads.of(stream) == null) {
                                    unknown.add(stream);
                                }
                            });
        }
        return unknown.isEmpty() ? new HashMap<>() : StreamHeads.ask(unknown, seat.connection());
    }
}
