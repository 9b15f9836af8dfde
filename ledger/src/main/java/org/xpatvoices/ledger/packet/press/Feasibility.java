package org.xpatvoices.ledger.packet.press;

import static java.util.stream.Collectors.toSet;

import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;
import org.xpatvoices.ledger.packet.codebook.CodeList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What no anonymisation can cure is said before one is tried: all records in one class are the best
 * that can be had, and if even that lacks something, each lack is named with what would do. How
 * much there is stays unsaid: reasons can be asked for again and again, each time with another
 * filter.
 */
final class Feasibility {
    private final PressOrder order;
    private final List<AdmittedRecord> records;
    private final List<String> reasons = new ArrayList<>();

    private Feasibility(PressOrder order, List<AdmittedRecord> records) {
        this.order = order;
        this.records = records;
    }

    static List<String> reasonsAgainst(
            PressOrder order, OrderedColumns columns, List<AdmittedRecord> records) {
        var feasibility = new Feasibility(order, records);
        feasibility.lookAtColumns(columns);
        if (records.size() < order.model().k()) {
            feasibility.reasons.add(
                    "there are fewer records than k = %d; a wider filter, a longer period or a later cut-off brings more"
                            .formatted(order.model().k()));
        } else if (feasibility.reasons.isEmpty()) {
            feasibility.lookAtPeople();
            feasibility.lookAtAnswers(columns);
        }
        return List.copyOf(feasibility.reasons);
    }

    private void lookAtColumns(OrderedColumns columns) {
        if (order.sensitive().isEmpty()) {
            reasons.add("a packet needs a sensitive column, else its variety means nothing");
        }
        for (String name : order.sensitive()) {
            CodeList list = columns.listOf(name);
            if (list.answers() < order.model().l()) {
                reasons.add(
                        "column %s has %d answers, the model needs %d in every class"
                                .formatted(name, list.answers(), order.model().l()));
            }
        }
    }

    private void lookAtPeople() {
        PrivacyModel model = order.model();
        Set<String> workers = new HashSet<>();
        Map<String, Set<String>> byEmployer = new HashMap<>();
        for (AdmittedRecord record : records) {
            workers.add(record.worker());
            byEmployer
                    .computeIfAbsent(record.employer(), _ -> new HashSet<>())
                    .add(record.worker());
        }
        int largest = byEmployer.values().stream().mapToInt(Set::size).max().orElse(0);
        if (workers.size() < model.k()) {
            reasons.add("all records are of fewer workers than k = %d".formatted(model.k()));
        }
        if (byEmployer.size() < model.employers()) {
            reasons.add(
                    "all records name fewer than %d employers; a filter that takes in other places or sectors brings more"
                            .formatted(model.employers()));
        } else if (100L * largest > (long) model.largestEmployerPercent() * workers.size()) {
            reasons.add(
                    "more than %d %% of all workers are with one employer; a wider filter brings others"
                            .formatted(model.largestEmployerPercent()));
        }
    }

    private void lookAtAnswers(OrderedColumns columns) {
        int first = order.quasi().size();
        for (int i = 0; i < order.sensitive().size(); i++) {
            String name = order.sensitive().get(i);
            CodeList list = columns.listOf(name);
            Set<String> originals = new HashSet<>();
            for (AdmittedRecord record : records) {
                originals.add(record.values().get(first + i));
            }
            Set<String> answers = originals.stream().map(list::released).collect(toSet());
            answers.removeAll(CodeList.NO_ANSWERS);
            if (answers.size() < order.model().l()) {
                reasons.add(
                        "column %s holds fewer than %d different answers, which every class needs; name another sensitive column or take in more workers"
                                .formatted(name, order.model().l()));
            }
        }
    }
}
