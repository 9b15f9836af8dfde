package org.xpatvoices.payouts.rail.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferMessage.Creditor;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferMessage.Debtor;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferMessage.Group;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferMessage.Transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Every file written is held against the schema of what we write. */
class CreditTransferWriterTest {
    private static final Debtor US = new Debtor("Platform", "7701000001", null);

    private static Group group(String id, Transfer... transfers) {
        return new Group(id, LocalDate.of(2026, 11, 2), US, "MVR", List.of(transfers));
    }

    private static Transfer transfer(String id, long micro, String account, String name) {
        return new Transfer(id, micro, new Creditor(name, account), "Data licence shares");
    }

    private static CreditTransferMessage message(Group... groups) {
        return new CreditTransferMessage(
                "0".repeat(32),
                Instant.parse("2026-11-02T08:00:00.123Z"),
                "Platform",
                List.of(groups));
    }

    @Test
    void writesGroupsWithTheirSumsAndStaysValid() throws Exception {
        var file =
                CreditTransferWriter.write(
                        message(
                                group(
                                        "a".repeat(32),
                                        transfer(
                                                "1".repeat(32),
                                                12_340_000,
                                                "7701234567",
                                                "A & <B>"),
                                        transfer(
                                                "2".repeat(32),
                                                10_000,
                                                "MV98AAAA0000000012345678",
                                                "C")),
                                group(
                                        "b".repeat(32),
                                        transfer("3".repeat(32), 1_000_000, "770999", "D"))));
        assertThat(new String(file, "UTF-8"))
                .contains("<NbOfTxs>3</NbOfTxs><CtrlSum>13.35</CtrlSum>")
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>12.35</CtrlSum>")
                .contains("<InstdAmt Ccy=\"MVR\">12.34</InstdAmt>")
                .contains("<IBAN>MV98AAAA0000000012345678</IBAN>")
                .contains("<Othr><Id>7701234567</Id></Othr>")
                .contains("A + .B.");
        assertThat(MessageKind.of(file)).isEqualTo(MessageKind.CREDIT_TRANSFER);
    }

    /** Whatever people are called and however much they get. */
    static CreditTransferMessage any(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int many = 1 + random.nextInt(20);
        var transfers = new Transfer[many];
        for (int n = 0; n < many; n++) {
            transfers[n] = anyTransfer(random, n);
        }
        return message(group("g" + seed, transfers));
    }

    private static Transfer anyTransfer(RandomGenerator random, int n) {
        var name = new StringBuilder("N");
        random.ints(random.nextInt(120), 1, 0x11000)
                .filter(it -> it < 0xD800 || it > 0xDFFF)
                .forEach(name::appendCodePoint);
        String account =
                random.nextBoolean()
                        ? "MV98AAAA"
                                + random.nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L)
                        : Long.toString(random.nextLong(10_000, Long.MAX_VALUE));
        return transfer(
                "%032x".formatted(n),
                10_000 * random.nextLong(1, 900_000_000_000L),
                account,
                name.toString());
    }

    @Test
    void writesTheSameBytesEveryTime() {
        var message = message(group("a", transfer("1", 10_000, "7701", "N")));
        assertThat(CreditTransferWriter.write(message))
                .isEqualTo(CreditTransferWriter.write(message));
    }

    @Test
    void refusesWhatIsNoWholeMinorUnit() {
        for (long wrong : new long[] {1, 9_999, 12_345_678, -10_000}) {
            var message = message(group("a", transfer("1", wrong, "7701", "N")));
            assertThatThrownBy(() -> CreditTransferWriter.write(message))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MVR, 0, 0.00",
        "MVR, 10000, 0.01",
        "MVR, 1000000, 1.00",
        "MVR, 9223372036854770000, 9223372036854.77",
        "JPY, 5000000, 5",
        "KWD, 1001000, 1.001"
    })
    void printsEachCurrencysOwnDecimals(String currency, long micro, String text) {
        assertThat(Decimals.print(micro, currency)).isEqualTo(text);
        if (text.length() < 14) {
            assertThat(Decimals.parse(text)).isEqualTo(micro);
        }
    }
}
