package org.xpatvoices.contracts.enrolment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Instant;

/** Opens an anonymous account vouched for by a hub. {@code language} is a BCP 47 tag. */
public record EnrolWorker(
        @TargetAggregateIdentifier WorkerId workerId,
        HubId hubId,
        AssuranceLevel assurance,
        String language,
        Instant enrolledAt) {}
