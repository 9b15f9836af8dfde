package org.xpatvoices.payouts.rail.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.rail.iso20022.Files.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;

/** What a bank says that it took for a transfer, in the places where versions keep it. */
class ChargesTest {
    private static final Instant CAME = Instant.parse("2026-11-03T04:00:00Z");
    private static final Function<String, ZoneId> UTC = _ -> ZoneOffset.UTC;

    private static @Nullable Money charged(String version, String ofEntry, String ofTransfer) {
        String details =
                ofEntry
                        + "<NtryDtls><TxDtls><Refs><EndToEndId>x</EndToEndId></Refs>"
                        + "<Amt Ccy=\"MVR\">60.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                        + ofTransfer
                        + "</TxDtls></NtryDtls>";
        var text = statement(version, entry("<Cd>BOOK</Cd>", details));
        return StatementReader.read(bytes(text), CAME, UTC)
                .getFirst()
                .entries()
                .getFirst()
                .details()
                .getFirst()
                .charged();
    }

    private static String record(String amount, String currency, String sign) {
        return "<Rcrd><Amt Ccy=\"%s\">%s</Amt><CdtDbtInd>%s</CdtDbtInd></Rcrd>"
                .formatted(currency, amount, sign);
    }

    private static String charges(String inside) {
        return "<Chrgs>" + inside + "</Chrgs>";
    }

    @Test
    void nothingIsSaid() {
        assertThat(charged(CAMT + "08", "", "")).isNull();
        assertThat(charged(CAMT + "08", "", charges(""))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0.12, 120000", "0, 0"})
    void oneRecordAloneOrTheSumAlone(String amount, long micro) {
        var taken = new Money(micro, "MVR");
        String one = charges(record(amount, "MVR", "DBIT"));
        assertThat(charged(CAMT + "08", "", one)).isEqualTo(taken);
        assertThat(charged(CAMT + "08", one, "")).isEqualTo(taken);
        String sum = "<TtlChrgsAndTaxAmt Ccy=\"MVR\">" + amount + "</TtlChrgsAndTaxAmt>";
        assertThat(charged(CAMT + "08", "", charges(sum))).isEqualTo(taken);
    }

    @Test
    void recordsAddUpAndWhatIsGivenBackIsLess() {
        String two = record("0.12", "MVR", "DBIT") + record("0.02", "MVR", "CRDT");
        assertThat(charged(CAMT + "08", "", charges(two))).isEqualTo(new Money(100_000, "MVR"));
        String sum = "<TtlChrgsAndTaxAmt Ccy=\"MVR\">9.00</TtlChrgsAndTaxAmt>";
        assertThat(charged(CAMT + "08", "", charges(sum + two)))
                .isEqualTo(new Money(100_000, "MVR"));
    }

    @Test
    void inTheOldestVersionEachAmountStandsAlone() {
        String one = charges("<Amt Ccy=\"MVR\">0.10</Amt>");
        assertThat(charged(CAMT + "02", "", one + one)).isEqualTo(new Money(200_000, "MVR"));
    }

    /** No fee of another currency can be held against ours. */
    @Test
    void anotherCurrencySaysNothing() {
        assertThat(charged(CAMT + "08", "", charges(record("0.12", "USD", "DBIT")))).isNull();
    }

    @Test
    void aTransfersOwnWordCountsBeforeThatOfItsBooking() {
        String own = charges(record("0.12", "MVR", "DBIT"));
        String all = charges(record("0.50", "MVR", "DBIT"));
        assertThat(charged(CAMT + "08", all, own)).isEqualTo(new Money(120_000, "MVR"));
    }
}
