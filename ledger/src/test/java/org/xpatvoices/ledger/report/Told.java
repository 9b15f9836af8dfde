package org.xpatvoices.ledger.report;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.ledger.report.indicator.Statement;
import org.xpatvoices.ledger.report.indicator.Testimony;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Workers written down in short: "100 MVR" is money, "?" an item that was skipped. */
final class Told {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MONEY = "\\d+ [A-Z]{3}";
    private static final String JOB = "job";

    private Told() {}

    /** A worker of one of four employers, by number; every number is another worker. */
    static Testimony by(int number, String forms) {
        return by(number, number % 4, forms);
    }

    static Testimony by(int number, int employer, String forms) {
        return by(number, employer, forms, "");
    }

    private static Testimony by(int number, int employer, String forms, String version) {
        JsonNode told = JSON.readTree(forms);
        String worker = "worker-" + number + ":" + version;
        var contracts = new ArrayList<Statement>();
        ObjectNode hire = JSON.createObjectNode().put("employerRef", "emp_" + employer);
        if (told.has("contract")) {
            hire.setAll((ObjectNode) told.get("contract"));
            contracts.add(statement(worker + "contract", true, hire));
        } else {
            contracts.add(statement(worker + "contract", false, hire.put("version", "OFFER")));
        }
        if (told.has("offer")) {
            var offer = ((ObjectNode) told.get("offer")).put("version", "OFFER");
            contracts.add(statement(worker + "offer", false, offer));
        }
        var wages = new ArrayList<Statement>();
        told.path("wages")
                .forEach(one -> wages.add(statement(worker + "wages" + wages.size(), true, one)));
        return new Testimony(
                one(worker, "profile", told),
                contracts,
                wages,
                one(worker, "cost", told),
                one(worker, "screening", told));
    }

    /** The same worker with other forms in place of those of before. */
    static Testimony corrected(int number, String forms) {
        return by(number, number % 4, forms, "-corrected");
    }

    /** Whose testimony this is, as its ids have it. */
    static String workerOf(Testimony testimony) {
        return Stream.concat(testimony.contracts().stream(), testimony.wages().stream())
                .findFirst()
                .map(Statement::contributionId)
                .map(id -> id.substring(0, id.indexOf(':')))
                .orElse("");
    }

    static List<Testimony> many(int count, int from, String forms) {
        var many = new ArrayList<Testimony>();
        for (int number = from; number < from + count; number++) {
            many.add(by(number, forms));
        }
        return many;
    }

    /** The complaint of a worker, by number; days as in {"answered":1.5,"settled":4}. */
    static ComplaintTimes.Handled complaint(int number, String forms) {
        JsonNode told = JSON.readTree(forms).path("complaint");
        return new ComplaintTimes.Handled(
                31L * number + told.hashCode(),
                number,
                days(told, "answered"),
                days(told, "settled"));
    }

    static boolean isComplaint(String forms) {
        return forms.startsWith("{\"complaint\"");
    }

    private static OptionalDouble days(JsonNode told, String until) {
        return told.has(until)
                ? OptionalDouble.of(told.get(until).asDouble())
                : OptionalDouble.empty();
    }

    private static @Nullable Statement one(String worker, String form, JsonNode told) {
        return told.has(form) ? statement(worker + form, true, told.get(form)) : null;
    }

    private static Statement statement(String id, boolean inPeriod, JsonNode brief) {
        ObjectNode content = JSON.createObjectNode();
        ObjectNode answers = content.putObject("answers");
        ObjectNode states = content.putObject("states");
        for (var item : brief.properties()) {
            if (item.getValue().isString() && item.getValue().asString().equals("?")) {
                states.put(item.getKey(), "SKIPPED");
            } else {
                answers.set(item.getKey(), spelled(item.getValue()));
            }
        }
        return new Statement(id, "", JOB, inPeriod, content);
    }

    private static JsonNode spelled(JsonNode value) {
        if (value.isString() && value.asString().matches(MONEY)) {
            String[] parts = value.asString().split(" ");
            return JSON.createObjectNode()
                    .put("amountMicro", Long.parseLong(parts[0]) * 1_000_000)
                    .put("currency", parts[1]);
        }
        if (value.isArray()) {
            ArrayNode list = JSON.createArrayNode();
            value.forEach(one -> list.add(spelled(one)));
            return list;
        }
        if (value.isObject()) {
            ObjectNode parts = JSON.createObjectNode();
            value.properties().forEach(one -> parts.set(one.getKey(), spelled(one.getValue())));
            return parts;
        }
        return value;
    }
}
