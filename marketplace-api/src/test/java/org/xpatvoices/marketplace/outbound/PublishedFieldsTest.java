package org.xpatvoices.marketplace.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.Personal;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What other systems are told is a decision: a new field of an event is published only after its
 * name was added to the committed list.
 */
class PublishedFieldsTest {
    private static final Path LIST =
            Path.of(
                    System.getProperty("xpatvoices.repository", ".."),
                    "docs",
                    "published-fields.txt");

    @Test
    void theFieldsThatLeaveAreTheCommittedOnes() throws IOException {
        String leaving = String.join("\n", published()) + "\n";
        if (Boolean.getBoolean("updateSnapshots")) {
            Files.writeString(LIST, leaving);
        }
        assertThat(leaving)
                .as(
                        "fields of contract events that leave for Kafka; -DupdateSnapshots=true"
                                + " writes the list anew")
                .isEqualTo(Files.readString(LIST));
    }

    private static TreeSet<String> published() {
        return new ClassFileImporter()
                .importPackages("org.xpatvoices.contracts").stream()
                        .filter(PublishedFieldsTest::isEvent)
                        .map(JavaClass::reflect)
                        .filter(PublicEventJson::mayLeave)
                        .map(PublishedFieldsTest::line)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isEvent(JavaClass type) {
        return type.isRecord()
                && type.getRawInterfaces().stream()
                        .anyMatch(family -> family.getSimpleName().endsWith("Event"));
    }

    private static String line(Class<?> event) {
        List<String> fields =
                Arrays.stream(event.getRecordComponents())
                        .filter(one -> !one.isAnnotationPresent(Personal.class))
                        .map(RecordComponent::getName)
                        .toList();
        return event.getSimpleName() + ": " + String.join(", ", fields);
    }
}
