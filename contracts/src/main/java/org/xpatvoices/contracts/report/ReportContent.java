package org.xpatvoices.contracts.report;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What stands in a report. All figures are whole numbers with their unit in the name.
 *
 * @param formatVersion before {@link #INTERVALS_HOLD_NOISE} intervals were those of the counts as
 *     printed, noise or none
 * @param statement of whom the figures speak, and of whom not
 * @param csvSha256 digest of the same figures as CSV
 */
public record ReportContent(
        int formatVersion,
        String reportId,
        String audience,
        String period,
        Map<String, String> filter,
        String statement,
        Header header,
        List<ReportRow> rows,
        String csvSha256) {
    /** Since this format the intervals of counts with noise hold the noise. */
    public static final int INTERVALS_HOLD_NOISE = 2;

    public ReportContent {
        rows = List.copyOf(rows);
    }

    /**
     * @param workers who told something that counts, rounded; null if they are too few to say
     * @param coverage how many that is of all, null where nobody has counted them all
     * @param mix shares of the contributions of those workers by channel and attestation, ways of
     *     too few workers together or left out; absent in public reports
     * @param datasetSha256 HMAC-SHA-256 (base64url), under a key of the platform, over the sorted
     *     ids of all contributions that were read: equal data gives equal digests, and nobody else
     *     can try whether somebody's contribution is in it
     * @param noise what was added to public counts; null where nothing was
     */
    public record Header(
            @Nullable Integer workers,
            @Nullable Coverage coverage,
            List<Mix> mix,
            List<String> forms,
            String ruleset,
            String codebook,
            String purpose,
            long cutOffPosition,
            String cutOffAt,
            String datasetSha256,
            String signingKeyId,
            @Nullable Noise noise) {
        public Header {
            mix = List.copyOf(mix);
            forms = List.copyOf(forms);
        }
    }

    /** Workers per mille of a population that is named. */
    public record Coverage(int perMille, long population, String of) {}

    /** A part of the contributions, per mille; {@code kind} is channel or attestation. */
    public record Mix(String kind, String code, int perMille) {}

    /**
     * Discrete Gaussian noise on the counts over those workers who are counted; whom to count and
     * which figures to show is decided without noise.
     *
     * @param variance of each count
     * @param rhoMilli what the report cost in thousandths of zero-concentrated privacy
     */
    public record Noise(int variance, int counts, int rhoMilli, int spentMilli, int capMilli) {}
}
