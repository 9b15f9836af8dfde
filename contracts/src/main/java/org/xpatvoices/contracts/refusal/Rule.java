package org.xpatvoices.contracts.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A rule of the business, named as a sentence. Its slug is the stable end of the problem type a
 * caller sees.
 */
public sealed interface Rule
        permits EnrolmentRule,
                AdmissionRule,
                ConsentRule,
                ContributionRule,
                PacketRule,
                OffTakerRule,
                LicenceRule,
                PayoutRule,
                PayoutFileRule,
                ApprovalRule,
                DestinationRule,
                ReceiptRule,
                VoucherRule,
                RemittanceRule,
                AmendmentRule,
                ConversionRule,
                KeyRule,
                FiguresRule,
                ReportRule,
                GrievanceRule {
    String name();

    RuleKind kind();

    /** Why this happens, in plain words. */
    String cause();

    /** What the caller can do about it. */
    String cure();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every rule there is, in declaration order. */
    static List<Rule> all() {
        return Arrays.stream(Rule.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getEnumConstants()))
                .map(Rule.class::cast)
                .toList();
    }
}
