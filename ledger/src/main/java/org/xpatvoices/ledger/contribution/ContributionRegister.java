package org.xpatvoices.ledger.contribution;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.contracts.contribution.PacketSchema;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which contributions may enter a packet at a position of the log. Everything is decided by
 * positions: what was granted, withdrawn, recorded or superseded later does not count, however
 * early it says it happened.
 */
@Component
public class ContributionRegister {
    private static final String PROCESSOR = "ledger.workers";

    private final JdbcTemplate jdbc;
    private final AbreastRows abreast;
    private final AdmittedCountRegister counted;
    private final ObjectProvider<EventProcessingConfiguration> processing;

    ContributionRegister(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<EventProcessingConfiguration> processing) {
        this.jdbc = jdbc;
        this.abreast = new AbreastRows(jdbc, new TransactionTemplate(transactions));
        this.counted = new AdmittedCountRegister(jdbc, new TransactionTemplate(transactions));
        this.processing = processing;
    }

    /**
     * Whether this register has read the log up to a position; before that it must not be asked.
     */
    public boolean hasReached(long position) {
        return processing
                .getObject()
                .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .filter(segments -> !segments.isEmpty())
                .filter(
                        segments ->
                                segments.values().stream()
                                        .allMatch(segment -> hasReached(segment, position)))
                .isPresent();
    }

    /**
     * Hands over the admitted workers in order of worker id, in chunks, while reading: nothing
     * holds all of them. Of several contributions of one worker the one captured last counts;
     * beside it come the profile and the contract of the same job, each admitted by itself. The
     * sink may ask the vault.
     */
    public void admittedAt(Admission asked, int chunk, Consumer<List<AdmittedWorker>> sink) {
        var pass =
                new AdmissionPass(
                        asked.schema().contribution(),
                        new Coverage(asked.purposes(), asked.recipients()),
                        chunk,
                        sink);
        abreast.read(asked, new Admitting(asked, pass));
        pass.finish();
    }

    /** How many {@link #admittedAt} hands over, by a count that has no line in common with it. */
    public int count(Admission asked) {
        return counted.of(asked);
    }

    /**
     * About how many workers will be looked at, for whoever waits: contributions of the form and
     * period there are, the index being asked and not the table.
     */
    public int about(PacketSchema schema, String period) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        """
                        select count(*) from ledger.contribution
                        where schema_id = ? and reference_period = any (?::text[])
                        """,
                        Integer.class,
                        schema.contribution().id(),
                        text(Periods.within(period))),
                0);
    }

    /** The grants withdrawn after a position, as far as this register has read; usually few. */
    public Set<String> withdrawnAfter(long position) {
        return Set.copyOf(
                jdbc.queryForList(
                        "select grant_id from ledger.consent where withdrawn_position > ?",
                        String.class,
                        position));
    }

    private static boolean hasReached(EventTrackerStatus segment, long position) {
        return segment.getCurrentPosition().orElse(-1) >= position;
    }

    private static String[] text(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
