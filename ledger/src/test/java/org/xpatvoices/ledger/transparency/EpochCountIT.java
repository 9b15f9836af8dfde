package org.xpatvoices.ledger.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.LogId;
import org.xpatvoices.contracts.transparency.EpochClosed;
import org.xpatvoices.contracts.transparency.KindCount;
import org.xpatvoices.ledger.LedgerDatabase;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** What is counted at the end of an epoch, and when. */
class EpochCountIT {
    private static final String LOG = LogId.OURS.toString();
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant TOMORROW = Instant.now().plus(DAY);
    private static JdbcTemplate jdbc;

    private final EventStore events = mock(EventStore.class);

    /** 600 signed events of no kind, and one that is not signed yet. */
    @BeforeAll
    static void fill() throws Exception {
        DataSource database = LedgerDatabase.create();
        jdbc = new JdbcTemplate(database);
        new EventRows(jdbc).append(600);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LogWriter writer =
                    new LogWriter(
                            connection,
                            LogKey.of("test.example/log", new byte[32]),
                            Kinds.parse("7,Said"));
            writer.extend();
            writer.sign();
        }
        new EventRows(jdbc).append(1);
    }

    @Test
    void countsWhatIsSignedWhenTheEpochIsOver() {
        var command = count().due(TOMORROW).orElseThrow();

        assertThat(command.firstPosition()).isEqualTo(1);
        assertThat(command.lastPosition()).isEqualTo(600);
        assertThat(command.counts()).containsExactly(new KindCount(7, "Said", 600));
        assertThat(command.closedAt()).isEqualTo(TOMORROW);
    }

    @Test
    void goesOnBehindTheLastEpochInTheMiddleOfABundle() {
        closed(299, Instant.now());

        var command = count().due(TOMORROW).orElseThrow();

        assertThat(command.firstPosition()).isEqualTo(300);
        assertThat(command.counts()).containsExactly(new KindCount(7, "Said", 301));
    }

    @Test
    void leavesAnEpochThatLasts() {
        assertThat(count().due(TOMORROW.minus(DAY))).isEmpty();
        closed(299, TOMORROW);
        assertThat(count().due(TOMORROW)).isEmpty();
    }

    @Test
    void closesNothingTwiceAndNothingEmpty() {
        closed(600, Instant.now());
        assertThat(count().due(TOMORROW)).isEmpty();
    }

    @Test
    void closesNothingBecauseAnEpochWasClosed() {
        var only = new EpochCount(events, jdbc, Kinds.parse("7,EpochClosed"), DAY);

        assertThat(only.due(TOMORROW)).isEmpty();
    }

    @Test
    void refusesEpochsWithoutLength() {
        assertThatThrownBy(() -> new EpochCount(events, jdbc, Kinds.read(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xpatvoices.log.epoch");
    }

    private EpochCount count() {
        return new EpochCount(events, jdbc, Kinds.parse("7,Said"), DAY);
    }

    private void closed(long lastPosition, Instant at) {
        var event = new EpochClosed(LOG, 1, 1, lastPosition, List.of(), at);
        when(events.lastSequenceNumberFor(LOG)).thenReturn(Optional.of(0L));
        when(events.readEvents(LOG, 0))
                .thenReturn(
                        DomainEventStream.of(
                                new GenericDomainEventMessage<>("LogEpochs", LOG, 0, event)));
    }
}
