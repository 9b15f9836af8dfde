package org.xpatvoices.marketplace.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.marketplace.seed.population.Population;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The swift check may be in doubt; it must never be wrong. */
class SwiftSchemaTest {
    private static final Set<ContributionSchema> OFTEN =
            EnumSet.of(
                    ContributionSchema.PROFILE,
                    ContributionSchema.EMPLOYMENT_CONTRACT,
                    ContributionSchema.WAGE_PERIOD);
    private static final String[] OTHER_VALUES = {
        "null",
        "true",
        "-1",
        "0",
        "1.5",
        "1e3",
        "9007199254740993",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "\"2026-02-30\"",
        "\"2026-02-30T25:00:00Z\"",
        "\"MVR\"",
        "\"2026-08\\n\"",
        "[\"a\",\"a\"]"
    };

    private static final Population WORKERS =
            Population.pilot(1, LocalDate.parse("2026-11-01")).sample(20);

    private final FormSchemas schemas = new FormSchemas();

    @Test
    void isSureOfEverySoundRecord() {
        for (var form : OFTEN) {
            for (var record : records(form)) {
                assertThat(schemas.isSurelySound(record)).as(form + " " + record).isTrue();
                assertThat(schemas.isSurelySound(form, content(record)))
                        .as(form + " " + record)
                        .isTrue();
            }
        }
    }

    @Test
    void isNeverSureOfARecordThatTheValidatorFindsAFaultIn() {
        long seed = System.nanoTime();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int sure = 0;
        int faulty = 0;
        for (var form : OFTEN) {
            var records = records(form);
            for (int n = 0; n < 400; n++) {
                var changed = records.get(random.nextInt(records.size())).deepCopy();
                change(changed, random);
                boolean sound = schemas.validatedEnvelope(changed).isEmpty();
                boolean soundWithin = schemas.validatedContent(form, content(changed)).isEmpty();
                if (schemas.isSurelySound(changed)) {
                    sure++;
                    assertThat(sound).as("seed %d: %s", seed, changed).isTrue();
                }
                if (schemas.isSurelySound(form, content(changed))) {
                    assertThat(soundWithin).as("seed %d: %s", seed, changed).isTrue();
                }
                faulty += sound && soundWithin ? 0 : 1;
            }
        }
        assertThat(sure).isPositive();
        assertThat(faulty).isGreaterThan(100);
    }

    private static List<ObjectNode> records(ContributionSchema form) {
        return WORKERS.stream()
                .map(
                        worker ->
                                worker.contribution(form)
                                        .envelopeJson(
                                                "wrk_" + "0".repeat(32),
                                                List.of("con_" + "0".repeat(32))))
                .map(text -> (ObjectNode) JsonMapper.shared().readTree(text))
                .toList();
    }

    private static JsonNode content(JsonNode record) {
        var content = JsonMapper.shared().createObjectNode();
        content.set("answers", record.path("answers"));
        if (record.path("states").isObject()) {
            content.set("states", record.path("states"));
        }
        return content;
    }

    /** Takes away, adds or replaces one member somewhere. */
    private static void change(ObjectNode record, RandomGenerator random) {
        var objects = new ArrayList<ObjectNode>();
        collect(record, objects);
        var object = objects.get(random.nextInt(objects.size()));
        var names = new ArrayList<>(object.propertyNames());
        var value = JsonMapper.shared().readTree(OTHER_VALUES[random.nextInt(OTHER_VALUES.length)]);
        if (names.isEmpty() || random.nextInt(8) == 0) {
            object.set("other", value);
        } else if (random.nextInt(4) == 0) {
            object.remove(names.get(random.nextInt(names.size())));
        } else {
            object.set(names.get(random.nextInt(names.size())), value);
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> to) {
        if (node instanceof ObjectNode object) {
            to.add(object);
        }
        node.values().forEach(child -> collect(child, to));
    }
}
