package org.xpatvoices.marketplace.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.contribution.Attestation;
import org.xpatvoices.contracts.contribution.Channel;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.testing.FreshDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Against a real broker: what leaves, in which order, and how often, also when the publisher dies
 * between two commits.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "xpatvoices.kafka.topic=contract.events"})
@FreshDatabase
class ContractEventsToKafkaIT {
    private static final int PARTITIONS = 3;
    private static final EmbeddedKafkaKraftBroker BROKER = broker();
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final String CANARY = "canary-7f3a";

    @Autowired private CommandGateway commands;
    @Autowired private EventStore eventStore;
    @Autowired private EventProcessingConfiguration processing;
    @Autowired private TokenStore tokens;
    @Autowired private TransactionManager transactions;

    private static EmbeddedKafkaKraftBroker broker() {
        EmbeddedKafkaKraftBroker broker =
                new EmbeddedKafkaKraftBroker(1, PARTITIONS, "contract.events");
        broker.brokerProperty("transaction.state.log.replication.factor", "1");
        broker.brokerProperty("transaction.state.log.min.isr", "1");
        broker.brokerProperty("offsets.topic.replication.factor", "1");
        broker.afterPropertiesSet();
        return broker;
    }

    @DynamicPropertySource
    static void kafka(DynamicPropertyRegistry registry) {
        registry.add("xpatvoices.kafka.bootstrap-servers", BROKER::getBrokersAsString);
    }

    @AfterAll
    static void stop() {
        BROKER.destroy();
    }

    @Test
    void everyEventLeavesOnceInOrderAndWithoutAnythingPersonal() {
        List<WorkerId> workers = enrol(40);
        contribute(workers.getFirst());
        file(workers.getFirst());

        List<ConsumerRecord<String, String>> seen = awaitHead();

        assertThat(positions(seen)).doesNotHaveDuplicates();
        assertOrderedWithinPartitions(seen);
        assertThat(seen.stream().filter(one -> type(one).equals("WorkerEnrolled"))).hasSize(40);
        assertThat(types(seen)).contains("ContributionRecorded").doesNotContain("GrievanceFiled");
        assertThat(seen)
                .allSatisfy(
                        one ->
                                assertThat(one.value())
                                        .doesNotContain(
                                                CANARY, "ciphertext", "fingerprint", "wrk_"));
        assertThat(seen)
                .filteredOn(one -> type(one).equals("WorkerEnrolled"))
                .allSatisfy(one -> assertThat(one.key()).startsWith("psn_"));
    }

    @Test
    void aCrashBetweenKafkasCommitAndOurTokenRepeatsNothing() {
        StreamingEventProcessor processor = processor();
        TrackingToken before = token();
        enrol(5);
        List<ConsumerRecord<String, String>> published = awaitHead();

        processor.shutDown();
        transactions.executeInTransaction(
                () -> tokens.storeToken(before, PublishContractEvents.GROUP, 0));
        transactions.executeInTransaction(
                () -> tokens.releaseClaim(PublishContractEvents.GROUP, 0));
        enrol(3);
        processor.start();

        List<ConsumerRecord<String, String>> seen = awaitHead();
        assertThat(positions(seen)).doesNotHaveDuplicates().containsAll(positions(published));
        assertThat(seen).hasSize(published.size() + 3);
        assertOrderedWithinPartitions(seen);
    }

    @Test
    void aPublisherThatWasPausedAndReplacedWritesNothingMore() {
        KafkaSettings settings =
                new KafkaSettings(
                        BROKER.getBrokersAsString(), "fenced.events", "fenced-publisher", Map.of());
        try (KafkaPublisher paused = new KafkaPublisher(settings);
                KafkaPublisher successor = new KafkaPublisher(settings)) {
            paused.publish(List.of(event(1)));
            successor.publish(List.of(event(1), event(2)));

            assertThatThrownBy(() -> paused.publish(List.of(event(2), event(3))))
                    .isInstanceOf(org.apache.kafka.common.KafkaException.class);
        }
        assertThat(positions(read("fenced.events"))).containsExactlyInAnyOrder(1L, 2L);
    }

    private static OutboundEvent event(long position) {
        return new OutboundEvent(
                position, "key", "Test", "id-" + position, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private List<WorkerId> enrol(int count) {
        List<WorkerId> workers = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            WorkerId worker = new WorkerId(UUID.randomUUID());
            commands.sendAndWait(new EnrolWorker(worker, hub(), AssuranceLevel.VOUCHED, "en", AT));
            workers.add(worker);
        }
        return workers;
    }

    private static HubId hub() {
        return new HubId(new UUID(7, 7));
    }

    private void contribute(WorkerId worker) {
        GrantId grant = new GrantId(UUID.randomUUID());
        commands.sendAndWait(
                new GrantConsent(
                        worker,
                        hub(),
                        grant,
                        Set.of(Purpose.RESEARCH),
                        Set.of(DataCategory.RECRUITMENT_REVIEW),
                        Set.of(RecipientClass.RESEARCHER),
                        "en",
                        AT,
                        AT.plus(Duration.ofDays(300))));
        commands.sendAndWait(
                new RecordContribution(
                        new ContributionId(UUID.randomUUID()),
                        worker,
                        hub(),
                        "recruitment-review",
                        "1.0.0",
                        List.of(grant),
                        "2026-10",
                        AT,
                        Channel.HUB_ASSISTED,
                        "en",
                        Attestation.SELF,
                        null,
                        null,
                        "{\"answers\":{\"note\":\"" + CANARY + "\"}}",
                        AT));
    }

    private void file(WorkerId worker) {
        commands.sendAndWait(
                new FileGrievance(
                        new GrievanceId(UUID.randomUUID()),
                        worker,
                        hub(),
                        "1.0.0",
                        "{\"answers\":{\"narrative\":\"" + CANARY + "\"}}",
                        AT));
    }

    private StreamingEventProcessor processor() {
        return processing
                .eventProcessor(PublishContractEvents.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private TrackingToken token() {
        return transactions.fetchInTransaction(
                () -> tokens.fetchToken(PublishContractEvents.GROUP, 0));
    }

    private List<ConsumerRecord<String, String>> awaitHead() {
        long head = eventStore.createHeadToken().position().orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                processor().processingStatus().values().stream()
                                        .anyMatch(
                                                one ->
                                                        one.getCurrentPosition().orElse(-1)
                                                                >= head));
        return read("contract.events");
    }

    private static List<ConsumerRecord<String, String>> read(String topic) {
        List<ConsumerRecord<String, String>> seen = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer("read_committed")) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = ends(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
            }
        }
        return seen;
    }

    /**
     * A broker answers a commit before its markers are in every partition, so the end of what is
     * committed may lie behind for a moment; the end of what is written does not.
     */
    private static Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        try (KafkaConsumer<String, String> consumer = consumer("read_uncommitted")) {
            return consumer.endOffsets(partitions);
        }
    }

    private static KafkaConsumer<String, String> consumer(String isolation) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.getBrokersAsString());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    }

    private static String header(ConsumerRecord<String, String> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String type(ConsumerRecord<String, String> one) {
        return header(one, "type");
    }

    private static List<String> types(List<ConsumerRecord<String, String>> seen) {
        return seen.stream().map(ContractEventsToKafkaIT::type).toList();
    }

    private static List<Long> positions(List<ConsumerRecord<String, String>> seen) {
        return seen.stream().map(one -> Long.valueOf(header(one, "position"))).toList();
    }

    private static void assertOrderedWithinPartitions(List<ConsumerRecord<String, String>> seen) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int wanted = partition;
            assertThat(positions(seen.stream().filter(one -> one.partition() == wanted).toList()))
                    .isSorted();
        }
    }
}
