package org.xpatvoices.marketplace.validation;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionSchema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds every fault of a record: of its envelope, of its answers against the form it names, and
 * between fields. A record without a fault is fit to become a command.
 */
@Component
public final class ContributionValidator {

    private static final Set<String> TRIED = Set.of("SKIPPED", "DONT_KNOW");

    private final FormSchemas schemas = new FormSchemas();

    /** The faults of a whole contribution, envelope and content; empty when it is sound. */
    public List<Fault> faultsOf(JsonNode contribution) {
        Faults faults = new Faults();
        schemas.errorsOfEnvelope(contribution)
                .forEach(error -> FaultWording.tell(error, schemas.descriptionOf(error), faults));
        String id = contribution.path("schemaId").stringValue("");
        String version = contribution.path("schemaVersion").stringValue("");
        Optional<ContributionSchema> form = ContributionSchema.of(id, version);
        if (form.isPresent()) {
            judgeContent(form.get(), contribution, faults);
        } else if (contribution.has("schemaVersion") && faults.noneAt("/schemaId")) {
            faults.add(
                    "/schemaVersion",
                    FaultCode.UNKNOWN_SCHEMA,
                    "There is no form of this name and version.");
        }
        EnvelopeRules.check(contribution, faults);
        return faults.list();
    }

    private void judgeContent(ContributionSchema form, JsonNode contribution, Faults faults) {
        JsonNode answers = contribution.path("answers");
        JsonNode states = contribution.path("states");
        if (!answers.isObject() || !(states.isObject() || states.isMissingNode())) {
            return;
        }
        ObjectNode content = JsonMapper.shared().createObjectNode();
        content.set("answers", answers);
        if (states.isObject()) {
            content.set("states", states);
        }
        schemas.errorsOfContent(form, content)
                .forEach(error -> FaultWording.tell(error, schemas.descriptionOf(error), faults));
        judgeStates(answers, states, faults);
        FormRules.of(form)
                .check(new Answers(answers, "/answers"), new Answers(contribution, ""), faults);
    }

    private static void judgeStates(JsonNode answers, JsonNode states, Faults faults) {
        boolean tried = !answers.isEmpty();
        for (String item : states.propertyNames()) {
            tried |= TRIED.contains(states.path(item).stringValue(""));
            if (answers.has(item)) {
                faults.add(
                        "/states" + Faults.step(item),
                        FaultCode.ANSWERED_AND_MISSING,
                        "This item has an answer as well as a reason for having none.");
            }
        }
        if (!tried) {
            faults.add(
                    "/answers",
                    FaultCode.NOTHING_ANSWERED,
                    "Nothing was answered, skipped or not known: nobody was asked.");
        }
    }
}
