package org.xpatvoices.contracts.ids;

import java.util.HexFormat;
import java.util.UUID;

/**
 * An id that carries its kind in its text, so that two aggregates never share an event stream and
 * an id in a wrong place is seen at once. The text is a prefix and the UUID's 32 lower-case hex
 * digits.
 */
public sealed interface TypedId
        permits AdmissionId,
                BudgetId,
                WorkerId,
                HubId,
                GrantId,
                ContributionId,
                GrievanceId,
                ProductId,
                PacketId,
                QuoteId,
                ReportId,
                LicenceId,
                DistributionId,
                OffTakerId,
                PayeeId,
                PayoutRunId,
                BatchId,
                PayoutId,
                DestinationId,
                StatementId,
                ConversionId,
                TopUpId,
                VoucherBookId,
                SetAsideId,
                BreakId,
                BankAccountId,
                KeyRollId,
                LogId,
                SecretId,
                RemittanceOfferId {
    UUID value();

    private static MalformedId malformed(String prefix, String text) {
        return new MalformedId(prefix, text);
    }

    static UUID parse(String prefix, String text) {
        int length = prefix.length() + 32;
        if (text.length() != length || !text.startsWith(prefix)) {
            throw malformed(prefix, text);
        }
        for (int at = prefix.length(); at < length; at++) {
            char c = text.charAt(at);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                throw malformed(prefix, text);
            }
        }
        int from = prefix.length();
        return new UUID(
                Long.parseUnsignedLong(text, from, from + 16, 16),
                Long.parseUnsignedLong(text, from + 16, from + 32, 16));
    }

    static String print(String prefix, UUID value) {
        HexFormat hex = HexFormat.of();
        return prefix
                + hex.toHexDigits(value.getMostSignificantBits())
                + hex.toHexDigits(value.getLeastSignificantBits());
    }
}
