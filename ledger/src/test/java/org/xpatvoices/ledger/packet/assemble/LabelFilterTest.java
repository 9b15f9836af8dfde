package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.UnreleasableColumn;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

class LabelFilterTest {
    private static final RecordReader READER =
            new RecordReader(PacketSchema.EMPLOYMENT_CONTRACT, Codebook.hierarchies1(), 2026);
    private static final Answered PROFILE =
            answered(
                    "{\"answers\":{\"nationality\":\"NPL\",\"sex\":\"F\",\"birthYear\":1994,"
                            + "\"atoll\":\"MV-26\"}}");
    private static final Answered CONTRACT =
            answered("{\"answers\":{\"sector\":\"I\",\"occupation\":\"5131\"}}");

    @ParameterizedTest
    @CsvSource({
        "nationality, NPL, true",
        "nationality, SOUTH_ASIA, true",
        "nationality, BGD, false",
        "nationality, Nepal, false",
        "birthYear, 25-34, true",
        "birthYear, 45+, false",
        "sector, I, true",
        "sector, TOURISM, true",
        "sector, CONSTRUCTION, false",
        "atoll, CENTRAL, true",
        "atoll, *, true",
        "employerSize, SMALL, false",
        "employerSize, NOT_STATED, true"
    })
    void admitsByExactAndByCoarseLabels(String column, String label, boolean admitted) {
        var filter = new LabelFilter(Map.of(column, List.of(label)), READER);

        assertThat(filter.admits(READER, PROFILE, CONTRACT)).isEqualTo(admitted);
    }

    @Test
    void asksForEveryColumnAndAnyLabelOfIt() {
        assertThat(admits(Map.of())).isTrue();
        assertThat(admits(Map.of("sex", List.of("M", "F"), "sector", List.of("F", "I")))).isTrue();
        assertThat(admits(Map.of("sex", List.of("M"), "sector", List.of("I")))).isFalse();
    }

    @Test
    void knowsNoColumnThatMayNotLeave() {
        assertThatThrownBy(() -> admits(Map.of("island", List.of("MV260101"))))
                .isInstanceOf(UnreleasableColumn.class);
    }

    private static Answered answered(String form) {
        return new FormReader(
                        Set.of("nationality", "sex", "birthYear", "atoll", "sector", "occupation"))
                .read(form.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean admits(Map<String, List<String>> labels) {
        return new LabelFilter(labels, READER).admits(READER, PROFILE, CONTRACT);
    }
}
