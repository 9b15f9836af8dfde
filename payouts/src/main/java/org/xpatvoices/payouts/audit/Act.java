package org.xpatvoices.payouts.audit;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.amendment.AmendmentDeclined;
import org.xpatvoices.contracts.amendment.AmendmentEndorsed;
import org.xpatvoices.contracts.amendment.AmendmentEvent;
import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.amendment.SharesCorrected;
import org.xpatvoices.contracts.distribution.DistributionRetryRequested;
import org.xpatvoices.contracts.offtaker.DepositDeclined;
import org.xpatvoices.contracts.offtaker.DepositProposed;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.offtaker.OffTakerApproved;
import org.xpatvoices.contracts.offtaker.OffTakerEvent;
import org.xpatvoices.contracts.offtaker.OffTakerRegistered;
import org.xpatvoices.contracts.offtaker.OffTakerSuspended;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.ProductApproved;
import org.xpatvoices.contracts.packet.ProductDefined;
import org.xpatvoices.contracts.packet.ProductEvent;
import org.xpatvoices.contracts.packet.ProductRetired;
import org.xpatvoices.contracts.reconcile.BreakEvent;
import org.xpatvoices.contracts.reconcile.BreakResolutionDeclined;
import org.xpatvoices.contracts.reconcile.BreakResolutionEndorsed;
import org.xpatvoices.contracts.reconcile.BreakResolutionProposed;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.StatementEvent;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.contracts.reconcile.StatementRevocationDeclined;
import org.xpatvoices.contracts.reconcile.StatementRevocationEndorsed;
import org.xpatvoices.contracts.reconcile.StatementRevocationProposed;
import org.xpatvoices.contracts.reconcile.StatementRevoked;
import org.xpatvoices.contracts.shredding.KeyRollBegun;
import org.xpatvoices.contracts.shredding.KeyRollFinished;

import java.time.Instant;
import java.util.Optional;

/** What one person did, as an event tells it; events that nobody decided have none. */
record Act(
        Instant at,
        String who,
        String subject,
        @Nullable Long amountMicro,
        @Nullable String currency,
        String detail) {
    /** Whatever an event says, a row can hold it. */
    Act {
        who = KeepableText.kept(who);
        subject = KeepableText.kept(subject);
        detail = KeepableText.kept(detail);
    }

    static Optional<Act> of(StatementEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case StatementImported e ->
                            new Act(
                                    e.importedAt(),
                                    e.importedBy(),
                                    e.statementId(),
                                    e.closingMicro(),
                                    e.currency(),
                                    e.lineCount() + " lines, sha256 " + e.sha256());
                    case StatementRevocationProposed e ->
                            plain(e.proposedAt(), e.proposedBy(), e.statementId(), e.reason());
                    case StatementRevocationEndorsed e ->
                            plain(e.endorsedAt(), e.endorsedBy(), e.statementId());
                    case StatementRevocationDeclined e ->
                            plain(e.declinedAt(), e.declinedBy(), e.statementId());
                    case StatementRevoked e ->
                            plain(
                                    e.revokedAt(),
                                    e.approvedBy(),
                                    e.statementId(),
                                    e.reason() + " (proposed by " + e.proposedBy() + ")");
                    default -> null;
                });
    }

    static Optional<Act> of(BreakEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case BreakResolutionProposed e ->
                            plain(
                                    e.proposedAt(),
                                    e.proposedBy(),
                                    e.breakId(),
                                    e.resolution() + ": " + e.note());
                    case BreakResolutionEndorsed e ->
                            plain(e.endorsedAt(), e.endorsedBy(), e.breakId(), e.resolution());
                    case BreakResolutionDeclined e ->
                            plain(e.declinedAt(), e.declinedBy(), e.breakId(), e.resolution());
                    case BreakResolved e ->
                            new Act(
                                    e.resolvedAt(),
                                    e.approvedBy(),
                                    e.breakId(),
                                    Math.max(Math.absExact(e.amountMicro()), e.expectedMicro()),
                                    e.currency(),
                                    "%s as %s (proposed by %s)"
                                            .formatted(
                                                    e.category(), e.resolution(), e.proposedBy()));
                    default -> null;
                });
    }

    static Optional<Act> of(OffTakerEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case OffTakerRegistered e ->
                            plain(e.registeredAt(), e.registeredBy(), e.offTakerId(), e.name());
                    case OffTakerApproved e ->
                            plain(e.approvedAt(), e.approvedBy(), e.offTakerId());
                    case OffTakerSuspended e ->
                            plain(e.suspendedAt(), e.suspendedBy(), e.offTakerId(), e.reason());
                    case DepositProposed e -> DepositActs.of(e);
                    case DepositDeclined e -> DepositActs.of(e);
                    case FundsDeposited e -> DepositActs.of(e);
                    default -> null;
                });
    }

    static Optional<Act> of(ProductEvent event) {
        return Optional.of(
                switch (event) {
                    case ProductDefined e ->
                            plain(e.definedAt(), e.definedBy(), e.productId(), e.title());
                    case ProductApproved e -> plain(e.approvedAt(), e.approvedBy(), e.productId());
                    case ProductRetired e -> plain(e.retiredAt(), e.retiredBy(), e.productId());
                });
    }

    /** Nothing where no person closed it. */
    static Optional<Act> of(PacketClosed e) {
        return Optional.ofNullable(e.closedBy())
                .map(by -> plain(e.closedAt(), by, e.packetId(), e.reason()));
    }

    static Optional<Act> of(PacketRequested e) {
        return Optional.of(plain(e.requestedAt(), e.requestedBy(), e.packetId(), e.productId()));
    }

    static Optional<Act> of(AmendmentEvent event) {
        return Optional.of(
                switch (event) {
                    case AmendmentProposed e -> proposed(e);
                    case AmendmentEndorsed e ->
                            plain(e.endorsedAt(), e.endorsedBy(), e.licenceId(), "" + e.number());
                    case AmendmentDeclined e ->
                            plain(e.declinedAt(), e.declinedBy(), e.licenceId(), "" + e.number());
                    case SaleRefunded e ->
                            new Act(
                                    e.approvedAt(),
                                    e.approvedBy(),
                                    e.licenceId(),
                                    e.oldMicro() - e.newMicro(),
                                    e.currency(),
                                    e.number() + " (proposed by " + e.proposedBy() + ")");
                    case SharesCorrected e ->
                            new Act(
                                    e.approvedAt(),
                                    e.approvedBy(),
                                    e.licenceId(),
                                    e.addedMicro(),
                                    e.currency(),
                                    e.number() + " (proposed by " + e.proposedBy() + ")");
                });
    }

    private static Act proposed(AmendmentProposed e) {
        return new Act(
                e.proposedAt(),
                e.proposedBy(),
                e.licenceId(),
                Math.absExact(e.newMicro() - e.oldMicro()),
                e.currency(),
                "%s %d for %s: %s".formatted(e.kind(), e.number(), e.cause(), e.reason()));
    }

    static Optional<Act> of(DistributionRetryRequested e) {
        return Optional.of(plain(e.requestedAt(), e.requestedBy(), e.licenceId()));
    }

    static Optional<Act> of(KeyRollBegun e) {
        return Optional.of(plain(e.begunAt(), e.begunBy(), e.rollId(), e.reason()));
    }

    static Optional<Act> of(KeyRollFinished e) {
        return Optional.of(plain(e.finishedAt(), e.finishedBy(), e.rollId(), e.keys() + " keys"));
    }

    static Act plain(Instant at, String who, String subject) {
        return plain(at, who, subject, "");
    }

    static Act plain(Instant at, String who, String subject, String detail) {
        return new Act(at, who, subject, null, null, detail);
    }
}
