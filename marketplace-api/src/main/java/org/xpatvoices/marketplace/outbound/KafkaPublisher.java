package org.xpatvoices.marketplace.outbound;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes batches of events to the topic, each batch in one Kafka transaction together with the
 * position it reaches. After a crash the position is read back, so a batch that was committed to
 * Kafka but not to our own token is not written twice: a consumer that reads committed records sees
 * every event once. The transactional id fences off an older publisher.
 *
 * <p>Not thread-safe: one event processor thread owns it.
 */
final class KafkaPublisher implements AutoCloseable {
    private static final String POSITION_HEADER = "position";

    private final KafkaSettings settings;
    private final TopicPartition markerPartition;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private @Nullable ConsumerGroupMetadata marker;
    private long published;

    KafkaPublisher(KafkaSettings settings) {
        this.settings = settings;
        this.markerPartition = new TopicPartition(settings.topic(), 0);
    }

    /** Publishes what is newer than the last published position; all of it or nothing. */
    void publish(List<OutboundEvent> events) {
        try {
            KafkaProducer<String, byte[]> open = open();
            List<OutboundEvent> fresh =
                    events.stream().filter(event -> event.position() > published).toList();
            if (!fresh.isEmpty()) {
                write(open, fresh);
            }
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void write(KafkaProducer<String, byte[]> open, List<OutboundEvent> fresh) {
        open.beginTransaction();
        for (OutboundEvent event : fresh) {
            open.send(record(event));
        }
        long reached = fresh.getLast().position();
        open.sendOffsetsToTransaction(
                Map.of(markerPartition, new OffsetAndMetadata(0, Long.toString(reached))),
                Objects.requireNonNull(marker));
        open.commitTransaction();
        published = reached;
    }

    private ProducerRecord<String, byte[]> record(OutboundEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(settings.topic(), event.key(), event.body());
        header(record, POSITION_HEADER, Long.toString(event.position()));
        header(record, "event-id", event.eventId());
        header(record, "type", event.type());
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private KafkaProducer<String, byte[]> open() {
        KafkaProducer<String, byte[]> known = producer;
        if (known != null) {
            return known;
        }
        KafkaProducer<String, byte[]> fresh =
                new KafkaProducer<>(
                        producerProperties(), new StringSerializer(), new ByteArraySerializer());
        producer = fresh;
        // Ends whatever a dead publisher left open, so that the position read next is final.
        fresh.initTransactions();
        published = lastPublished();
        return fresh;
    }

    private Map<String, Object> producerProperties() {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return properties;
    }

    private long lastPublished() {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.transactionalId());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(
                        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            marker = reader.groupMetadata();
            OffsetAndMetadata last = reader.committed(Set.of(markerPartition)).get(markerPartition);
            return last == null || last.metadata().isEmpty() ? -1 : Long.parseLong(last.metadata());
        }
    }

    @Override
    public void close() {
        KafkaProducer<String, byte[]> known = producer;
        producer = null;
        if (known != null) {
            known.close(java.time.Duration.ofSeconds(5));
        }
    }
}
