package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.packet.ReleasableColumns;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.UnreleasableColumn;

import java.nio.charset.StandardCharsets;
import java.util.Set;

class RecordReaderTest {
    private static final Codebook BOOK = Codebook.hierarchies1();
    private static final String NOTHING = "{\"answers\":{},\"states\":{}}";

    @ParameterizedTest
    @EnumSource
    void readsEveryColumnOfAnEmptyFormAsNotStated(PacketSchema schema) {
        var reader = new RecordReader(schema, BOOK, 2026);

        for (var column : ReleasableColumns.of(schema)) {
            String value = read(reader, column.name(), NOTHING, NOTHING);

            assertThat(value).as(column.name()).isEqualTo(CodeList.NOT_STATED);
            assertThat(reader.listOf(column.name()).released(value)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "birthYear        | 32",
                "nationality      | BGD",
                "sex              | M",
                "atoll            | MV-26",
                "place            | MV-26;RESORT",
                "arrivalMonth     | 2024-03",
                "firstTimeMigrant | Y"
            })
    void readsTheProfileBesideAnyForm(String column, String value) {
        var profile =
                answers(
                        """
                        {"birthYear":1994,"nationality":"BGD","sex":"M","atoll":"MV-26",
                         "locationClass":"RESORT","arrivalMonth":"2024-03","firstTimeMigrant":true,
                         "island":"MV260101"}
                        """);

        for (var schema : PacketSchema.values()) {
            var reader = new RecordReader(schema, BOOK, 2026);
            assertThat(read(reader, column, profile, NOTHING)).isEqualTo(value.replace(';', '|'));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fixedIncome     | 5300000000 MVR | MVR 5000-5999",
                "netReceived     | 100000000 USD  | MVR 1000-1999",
                "serviceCharge   | 1 XXX          | OTHER_CURRENCY",
                "deductionsTotal | 300000000 MVR  | MVR 250-499",
                "payStartMonth   | 2026-09        | 2026-09",
                "dueMonth        | 2026-10        | 2026-10",
                "paidMonth       | UNPAID         | UNPAID",
                "daysInPeriod    | 30             | over 7 to 30",
                "overtimeHours   | 20.5           | over 20 to 50",
                "unpaidLeaveDays | 0              | 0",
                "method          | CASH           | CASH",
                "payslip         | N              | N"
            })
    void readsWages(String column, String value, String label) {
        var wages =
                answers(
                        """
                        {"fixedIncome":{"amountMicro":5300000000,"currency":"MVR"},
                         "netReceived":{"amountMicro":100000000,"currency":"USD"},
                         "serviceCharge":{"amountMicro":1,"currency":"XXX"},
                         "deductions":[{"type":"FOOD","amount":{"amountMicro":100000000,"currency":"MVR"}},
                                       {"type":"FINE","amount":{"amountMicro":200000000,"currency":"MVR"}}],
                         "payStart":"2026-09-01","dueOn":"2026-10-05","paidOn":"UNPAID","daysInPeriod":30,
                         "overtimeHours":20.50,"unpaidLeaveDays":0,"method":"CASH","payslip":false}
                        """);
        var reader = new RecordReader(PacketSchema.WAGE_PERIOD, BOOK, 2026);

        assertThat(read(reader, column, NOTHING, wages)).isEqualTo(value);
        assertThat(reader.listOf(column).released(value)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "totalCost            | 2000000000 USD | USD 2000-2499",
                "totalCostMonths      | 6.168          | over 6 months",
                "outstanding          | 500000000 USD  | USD 500-999",
                "outstandingMonths    | 1.542          | 1-3 months",
                "firstMonthlyEarnings | 5000000000 MVR | MVR 5000-5999",
                "interestPctYear      | 12.5           | over 12 to 36 %",
                "borrowed             | Y              | Y",
                "lender               | FAMILY         | FAMILY"
            })
    void readsCosts(String column, String value, String label) {
        var cost =
                answers(
                        """
                        {"items":[{"item":"VISA","amount":{"amountMicro":1500000000,"currency":"USD"}},
                                  {"item":"MEDICAL","deductedFromWage":{"amountMicro":700000000,"currency":"USD"}},
                                  {"item":"OTHER","amount":{"amountMicro":0,"currency":"USD"},
                                   "reimbursed":{"amountMicro":200000000,"currency":"USD"}}],
                         "outstanding":{"amountMicro":500000000,"currency":"USD"},
                         "firstMonthlyEarnings":{"amountMicro":5000000000,"currency":"MVR"},
                         "interestPctYear":12.5,"borrowed":true,"lender":"FAMILY"}
                        """);
        var reader = new RecordReader(PacketSchema.RECRUITMENT_COST, BOOK, 2026);

        assertThat(read(reader, column, NOTHING, cost)).isEqualTo(value);
        assertThat(reader.listOf(column).released(value)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                              | 0 MVR",
                "[{\"item\":\"VISA\"}]                           | NOT_STATED",
                "[{\"item\":\"VISA\",\"amount\":@1 MVR},{\"item\":\"OTHER\",\"amount\":@1 USD}] | 16420000 MVR",
                "[{\"item\":\"VISA\",\"amount\":@1 MVR},{\"item\":\"OTHER\",\"amount\":@1 XXX}] | NOT_STATED",
                "[{\"item\":\"VISA\",\"amount\":@1 MVR,\"reimbursed\":@5 MVR}] | 0 MVR",
                "\"none\"                                        | NOT_STATED"
            })
    void addsCostsUpWhateverTheirCurrency(String items, String total) {
        var cost = answers("{\"items\":" + withMoney(items) + "}");
        var reader = new RecordReader(PacketSchema.RECRUITMENT_COST, BOOK, 2026);

        assertThat(read(reader, "totalCost", NOTHING, cost)).isEqualTo(total);
    }

    @Test
    void tellsNoMonthsOfPayWithoutPay() {
        var cost =
                answers(
                        "{\"outstanding\":{\"amountMicro\":5,\"currency\":\"USD\"},"
                                + "\"firstMonthlyEarnings\":{\"amountMicro\":0,\"currency\":\"MVR\"}}");
        var reader = new RecordReader(PacketSchema.RECRUITMENT_COST, BOOK, 2026);

        assertThat(read(reader, "outstandingMonths", NOTHING, cost)).isEqualTo("NOT_STATED");
        assertThat(read(reader, "totalCostMonths", NOTHING, cost)).isEqualTo("NOT_STATED");
    }

    @Test
    void readsPartsOfAnItem() {
        var review = answers("{\"orientation\":{\"received\":true,\"hours\":6},\"OVERALL\":4}");
        var reader = new RecordReader(PacketSchema.RECRUITMENT_REVIEW, BOOK, 2026);

        assertThat(read(reader, "orientationReceived", NOTHING, review)).isEqualTo("Y");
        assertThat(read(reader, "orientationHours", NOTHING, review)).isEqualTo("6");
        assertThat(read(reader, "orientationPaid", NOTHING, review)).isEqualTo("NOT_STATED");
        assertThat(read(reader, "OVERALL", NOTHING, review)).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"island", "employerRef", "preferredLang", "documentHash", "narrative"})
    void readsNothingThatMayNotLeave(String column) {
        var telling = answers("{\"" + column + "\":\"canary\"}");
        for (var schema : PacketSchema.values()) {
            var reader = new RecordReader(schema, BOOK, 2026);
            assertThatThrownBy(() -> read(reader, column, telling, telling))
                    .isInstanceOf(UnreleasableColumn.class)
                    .hasMessageNotContaining("canary");
            assertThatThrownBy(() -> reader.listOf(column)).isInstanceOf(UnreleasableColumn.class);
        }
    }

    private static String withMoney(String items) {
        return items.replaceAll(
                "@([0-9]+) ([A-Z]{3})", "{\"amountMicro\":$1000000,\"currency\":\"$2\"}");
    }

    private static String answers(String json) {
        return "{\"answers\":" + json + ",\"questionVersion\":\"1.0.0\",\"states\":{}}";
    }

    /** As packets read: of the forms only the items that the column names. */
    private static String read(RecordReader reader, String column, String profile, String facts) {
        Set<String> items = reader.items(column);
        return reader.read(
                column,
                new FormReader(items).read(profile.getBytes(StandardCharsets.UTF_8)),
                new FormReader(items).read(facts.getBytes(StandardCharsets.UTF_8)));
    }
}
