package org.xpatvoices.marketplace.bench;

import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.seed.population.Population;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A hub with made-up workers, whose forms it sends again and again under new ids. */
final class BenchHub {
    private static final ContributionSchema[] FORMS = {
        ContributionSchema.PROFILE,
        ContributionSchema.EMPLOYMENT_CONTRACT,
        ContributionSchema.WAGE_PERIOD
    };

    private final HubId hub = new HubId(UUID.randomUUID());
    private final List<String> forms = new ArrayList<>();
    private final List<Object> enrolment = new ArrayList<>();
    private int next;

    BenchHub(int workers) {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        Instant at = Instant.now().minus(Duration.ofDays(2));
        Population.pilot(1, yesterday).sample(workers).stream()
                .forEach(
                        worker -> {
                            var id = new WorkerId(UUID.randomUUID());
                            var grant = new GrantId(UUID.randomUUID());
                            enrolment.add(
                                    new EnrolWorker(id, hub, AssuranceLevel.VOUCHED, "en", at));
                            enrolment.add(
                                    new GrantConsent(
                                            id,
                                            hub,
                                            grant,
                                            EnumSet.allOf(Purpose.class),
                                            EnumSet.allOf(DataCategory.class),
                                            EnumSet.complementOf(
                                                    EnumSet.of(RecipientClass.EMPLOYER)),
                                            "en",
                                            at,
                                            at.plus(Duration.ofDays(365))));
                            for (var form : FORMS) {
                                forms.add(
                                        worker.contribution(form)
                                                .envelopeJson(
                                                        id.toString(), List.of(grant.toString())));
                            }
                        });
    }

    List<Object> enrolment() {
        return enrolment;
    }

    Caller caller() {
        return new Caller(hub.toString(), PartyKind.HUB, "bench", Set.of("contributions:write"));
    }

    String lines(int count) {
        var lines = new StringBuilder();
        for (int n = 0; n < count; n++) {
            lines.append(
                            forms.get(next++ % forms.size())
                                    .replaceFirst(
                                            "(\"contributionId\" ?: ?\")[0-9a-f-]{36}",
                                            "$1" + UUID.randomUUID()))
                    .append('\n');
        }
        return lines.toString();
    }
}
