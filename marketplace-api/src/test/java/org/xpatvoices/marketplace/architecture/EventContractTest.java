package org.xpatvoices.marketplace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.ledger.eventstore.EventJson;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Once stored, an event's JSON is a promise. An example of each is kept in {@code docs/events}; a
 * change that shows there needs an upcaster and its test first. {@code -DupdateSnapshots=true}
 * writes them anew.
 */
class EventContractTest {

    private static final Path FOLDER = Repository.ROOT.resolve("docs/events");
    private static final JsonMapper JSON = mapper();

    @BeforeAll
    static void update() throws IOException {
        if (Boolean.getBoolean("updateSnapshots")) {
            Files.createDirectories(FOLDER);
            for (var event : events().toList()) {
                Files.writeString(file(event), exampleOf(event));
            }
        }
    }

    static Stream<Class<?>> events() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.xpatvoices.contracts")
                        .stream()
                        .filter(
                                type ->
                                        type.isInterface()
                                                && type.getSimpleName().endsWith("Event"))
                        .map(type -> type.reflect())
                        .filter(Class::isSealed)
                        .flatMap(EventContractTest::members)
                        .distinct()
                        .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void looksAsPromised(Class<?> event) {
        assertThat(file(event)).as("run with -DupdateSnapshots=true and commit").exists();
        assertThat(exampleOf(event)).isEqualTo(Repository.read(file(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsBackAsItWasWritten(Class<?> event) {
        var example = Examples.of(event);

        assertThat(JSON.readValue(JSON.writeValueAsString(example), event)).isEqualTo(example);
    }

    /** Stored before a bank's numbers could begin again. */
    @Test
    void aStatementWithoutSeriesIsOfTheFirst() {
        var stored = JSON.valueToTree(Examples.of(StatementImported.class)).deepCopy();
        ((ObjectNode) stored).remove("series");

        assertThat(JSON.treeToValue(stored, StatementImported.class).series()).isEqualTo(1);
    }

    @Test
    void keepsEveryPromiseThatWasMade() throws IOException {
        var names = events().map(event -> event.getSimpleName() + ".json").toList();
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .as("an event that was stored once must stay readable for ever")
                    .isSubsetOf(names);
        }
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(member -> member.isInterface() ? members(member) : Stream.of(member));
    }

    private static Path file(Class<?> event) {
        return FOLDER.resolve(event.getSimpleName() + ".json");
    }

    private static String exampleOf(Class<?> event) {
        var revision = event.getAnnotation(Revision.class);
        var promise = JSON.createObjectNode();
        promise.put("type", event.getName());
        promise.put("revision", revision == null ? null : revision.value());
        promise.putPOJO("example", Examples.of(event));
        return JSON.writeValueAsString(promise) + "\n";
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT);
        new EventJson().accept(builder);
        return builder.build();
    }
}
