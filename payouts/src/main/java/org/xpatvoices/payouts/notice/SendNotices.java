package org.xpatvoices.payouts.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.payout.DestinationEnds;
import org.xpatvoices.payouts.payout.Progress;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Tells the old number. Who has been told is not taken from the log: a replay tells nobody twice.
 */
@Component
class SendNotices {
    private static final Duration BETWEEN_TRIES = Duration.ofHours(1);
    private static final Duration WORTH_SENDING = Duration.ofDays(7);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Indian/Maldives"));

    private final JdbcTemplate jdbc;
    private final Messenger messenger;
    private final DestinationEnds ends;
    private final Progress progress;
    private final Clock clock;

    SendNotices(
            JdbcTemplate jdbc,
            Messenger messenger,
            DestinationEnds ends,
            Progress progress,
            Clock clock) {
        this.jdbc = jdbc;
        this.messenger = messenger;
        this.ends = ends;
        this.progress = progress;
        this.clock = clock;
    }

    private record Due(String noticeId, String oldDestinationId, Instant usableFrom) {}

    @Scheduled(
            initialDelayString = "${xpatvoices.messages.every:PT5S}",
            fixedDelayString = "${xpatvoices.messages.every:PT5S}")
    void look() {
        if (messenger.connected() && progress.isFollowing()) {
            due().forEach(this::tell);
        }
    }

    /** Only a wallet has a number that somebody reads. */
    private List<Due> due() {
        Instant now = clock.instant();
        return jdbc.query(
                """
                SELECT n.notice_id, n.old_destination_id, n.usable_from
                FROM payouts.notice n
                JOIN payouts.destination d ON d.destination_id = n.old_destination_id
                LEFT JOIN payouts.sent_notice s ON s.notice_id = n.notice_id
                WHERE d.rail = 'MOBILE_MONEY' AND d.ciphertext IS NOT NULL AND s.sent_at IS NULL
                  AND n.noticed_at > ? AND coalesce(s.tried_at < ?, true)
                ORDER BY n.noticed_at, n.notice_id LIMIT 100
                """,
                (row, _) ->
                        new Due(
                                row.getString(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant()),
                Timestamp.from(now.minus(WORTH_SENDING)),
                Timestamp.from(now.minus(BETWEEN_TRIES)));
    }

    private void tell(Due due) {
        String number = ends.numberOf(due.oldDestinationId());
        if (number != null) {
            keep(due, messenger.send(due.noticeId(), number, text(due.usableFrom())));
        }
    }

    private void keep(Due due, @Nullable String fault) {
        var now = Timestamp.from(clock.instant());
        jdbc.update(
                """
                INSERT INTO payouts.sent_notice (notice_id, tried_at, sent_at, fault)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (notice_id) DO UPDATE
                SET tried_at = excluded.tried_at, sent_at = excluded.sent_at,
                    fault = excluded.fault
                """,
                due.noticeId(),
                now,
                fault == null ? now : null,
                fault);
    }

    /** Says no amount, no name, and not where money goes now. */
    static String text(Instant usableFrom) {
        return "Xpat Voices: another place was named for your money. Nothing goes there before "
                + MINUTE.format(usableFrom)
                + ". Was it not you? Tell any hub now.";
    }
}
