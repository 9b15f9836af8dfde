package org.xpatvoices.ledger.enrolment;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.consent.ConsentGranted;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.enrolment.WorkerEnrolled;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.shredding.ShreddingCause;
import org.xpatvoices.contracts.shredding.SubjectKeyShredded;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The persons and papers that the tests of workers speak of. */
public final class Story {
    public static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    public static final WorkerId WORKER = new WorkerId(new UUID(1, 1));
    public static final HubId HUB = new HubId(new UUID(2, 1));
    public static final HubId OTHER_HUB = new HubId(new UUID(2, 2));
    public static final GrantId GRANT = new GrantId(new UUID(3, 1));
    public static final GrantId OTHER_GRANT = new GrantId(new UUID(3, 2));

    private Story() {}

    public static WorkerEnrolled enrolled() {
        return new WorkerEnrolled(WORKER.toString(), HUB.toString(), "VOUCHED", "bn", NOW);
    }

    public static ConsentWithdrawn withdrawn() {
        return new ConsentWithdrawn(GRANT.toString(), WORKER.toString(), NOW.plusSeconds(10));
    }

    /** The end of a grant as it stands in the log: the fact, and the order to destroy its key. */
    public static Object[] ended(GrantId grant, Instant at, ShreddingCause cause) {
        return new Object[] {
            new ConsentWithdrawn(grant.toString(), WORKER.toString(), at),
            new SubjectKeyShredded(grant.toString(), WORKER.toString(), cause.name(), at)
        };
    }

    public static GrantWords grant() {
        return new GrantWords(
                GRANT,
                HUB,
                Set.of(Purpose.RESEARCH, Purpose.DUE_DILIGENCE),
                Set.of(DataCategory.WAGES, DataCategory.PROFILE),
                Set.of(RecipientClass.RESEARCHER),
                "bn",
                NOW.plus(Duration.ofDays(365)));
    }

    /** One consent, said as a command or as the event it becomes. */
    public record GrantWords(
            GrantId id,
            @Nullable HubId hub,
            Set<Purpose> purposes,
            Set<DataCategory> categories,
            Set<RecipientClass> recipients,
            String language,
            Instant until) {
        public GrantWords id(GrantId other) {
            return new GrantWords(other, hub, purposes, categories, recipients, language, until);
        }

        public GrantWords through(@Nullable HubId other) {
            return new GrantWords(id, other, purposes, categories, recipients, language, until);
        }

        public GrantWords withPurposes(Purpose... others) {
            return new GrantWords(id, hub, Set.of(others), categories, recipients, language, until);
        }

        public GrantWords withCategories(DataCategory... others) {
            return new GrantWords(id, hub, purposes, Set.of(others), recipients, language, until);
        }

        public GrantWords withRecipients(RecipientClass... others) {
            return new GrantWords(id, hub, purposes, categories, Set.of(others), language, until);
        }

        public GrantWords language(String other) {
            return new GrantWords(id, hub, purposes, categories, recipients, other, until);
        }

        public GrantWords until(Instant other) {
            return new GrantWords(id, hub, purposes, categories, recipients, language, other);
        }

        public GrantConsent command() {
            return commandAt(NOW);
        }

        public GrantConsent commandAt(Instant at) {
            return new GrantConsent(
                    WORKER, hub, id, purposes, categories, recipients, language, at, until);
        }

        public ConsentGranted event() {
            return new ConsentGranted(
                    id.toString(),
                    WORKER.toString(),
                    names(purposes),
                    names(categories),
                    names(recipients),
                    language,
                    hub != null,
                    NOW,
                    until);
        }

        private static List<String> names(Collection<? extends Enum<?>> codes) {
            return codes.stream().map(Enum::name).sorted().toList();
        }
    }
}
