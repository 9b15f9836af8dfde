package org.xpatvoices.payouts.rail.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.payouts.rail.iso20022.Files.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Unbooked;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class StatementReaderTest {
    private static final Instant CAME = Instant.parse("2026-11-03T04:00:00Z");
    private static final Function<String, ZoneId> UTC = _ -> ZoneOffset.UTC;
    private static final String TWO_TRANSFERS =
            """
            <NtryDtls><Btch><PmtInfId>batch-1</PmtInfId></Btch>
            <TxDtls><Refs><EndToEndId>e2e-1</EndToEndId></Refs><Amt Ccy="MVR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>
            <TxDtls><Refs><InstrId>i-2</InstrId><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="MVR">50.00001</Amt><RmtInf><Ustrd>thanks</Ustrd></RmtInf></TxDtls>
            </NtryDtls>
            """;

    private static BankStatement only(String text) {
        return StatementReader.read(bytes(text), CAME, UTC).getFirst();
    }

    @Test
    void readsBalancesTimesAndTransfers() {
        var statement = only(statement(entry("<Cd>BOOK</Cd>", TWO_TRANSFERS)));
        assertThat(statement.id()).isEqualTo("S-7");
        assertThat(statement.sequence()).isEqualTo(7);
        assertThat(statement.account()).isEqualTo("7701000001");
        assertThat(statement.openedAt()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
        assertThat(statement.closedAt()).isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
        assertThat(statement.opening()).isEqualTo(Money.ofMajor(100, "MVR"));
        assertThat(statement.closing()).isEqualTo(Money.ofMajor(40, "MVR"));
        var entry = statement.entries().getFirst();
        assertThat(entry.amount()).isEqualTo(Money.ofMajor(-60, "MVR"));
        assertThat(entry.paymentId()).isEqualTo("batch-1");
        assertThat(entry.reference()).isEqualTo("B-1");
        assertThat(entry.details()).hasSize(2);
        assertThat(entry.details().getFirst().endToEndId()).isEqualTo("e2e-1");
        assertThat(entry.details().getLast().endToEndId()).isNull();
        assertThat(entry.details().getLast().instructionId()).isEqualTo("i-2");
        assertThat(entry.details().getLast().remittance()).isEqualTo("thanks");
        assertThat(entry.details().getLast().amount()).isEqualTo(new Money(-50_000_010, "MVR"));
    }

    static Stream<String> namespaces() {
        return Stream.concat(
                Stream.of(""),
                IntStream.rangeClosed(2, 13).mapToObj(n -> CAMT + (n < 10 ? "0" : "") + n));
    }

    @ParameterizedTest
    @MethodSource("namespaces")
    void readsEveryVersionAndNone(String namespace) {
        for (String status : new String[] {"BOOK", "<Cd>BOOK</Cd>", " BOOK "}) {
            assertThat(only(statement(namespace, entry(status, ""))).entries()).hasSize(1);
        }
    }

    @Test
    void leavesOutWhatIsNotBooked() {
        var text = statement(entry("PDNG", "") + entry("<Cd>INFO</Cd>", "") + entry("BOOK", ""));
        assertThat(only(text).entries()).hasSize(1);
    }

    @Test
    void remembersWhatIsNamedThoughItIsNotBooked() {
        for (String status : new String[] {"PDNG", "<Cd>INFO</Cd>", "<Cd>FUTR</Cd>"}) {
            var statement = only(statement(entry(status, TWO_TRANSFERS) + entry("BOOK", "")));
            assertThat(statement.unbooked())
                    .as(status)
                    .isEqualTo(new Unbooked(Set.of("batch-1"), Set.of("e2e-1", "i-2")));
            assertThat(statement.entries()).hasSize(1);
        }
    }

    @Test
    void readsTheAmountWhereOlderVersionsKeepIt() {
        var details =
                """
                <NtryDtls><TxDtls><Refs><EndToEndId>x</EndToEndId></Refs>
                <AmtDtls><TxAmt><Amt Ccy="MVR">60.00</Amt></TxAmt></AmtDtls></TxDtls></NtryDtls>
                """;
        var detail = only(statement(CAMT + "02", entry("BOOK", details))).entries().getFirst();
        assertThat(detail.details().getFirst().amount()).isEqualTo(Money.ofMajor(-60, "MVR"));
    }

    @Test
    void seesAReversal() {
        for (String yes : new String[] {"true", "1"}) {
            String reversal = "<RvslInd>" + yes + "</RvslInd><Sts>";
            var text = statement(entry("BOOK", "")).replace("<Sts>", reversal);
            assertThat(only(text).entries().getFirst().reversal()).as(yes).isTrue();
        }
    }

    @Test
    void readsSeveralStatementsInOrder() {
        var text = statement(entry("BOOK", ""));
        int from = text.indexOf("<Stmt>");
        int to = text.indexOf("</Stmt>") + 7;
        var second = text.substring(from, to).replace("S-7", "S-8");
        var both = text.substring(0, to) + second + text.substring(to);
        assertThat(StatementReader.read(bytes(both), CAME, UTC))
                .extracting(BankStatement::id)
                .containsExactly("S-7", "S-8");
    }

    static Map<String, String> broken() {
        var whole = statement(entry("BOOK", TWO_TRANSFERS));
        return Map.ofEntries(
                Map.entry("nothing", ""),
                Map.entry("no XML", "%PDF-1.7"),
                Map.entry("truncated", whole.substring(0, whole.length() / 2)),
                Map.entry("without its last tag", whole.replace("</Document>", "")),
                Map.entry("with something after it", whole + "<More/>"),
                Map.entry("namespace of nobody", statement("urn:example:camt", "")),
                Map.entry("namespace of a future version", statement(CAMT + "99", "")),
                Map.entry("namespace of another message", statement(PAIN + "10", "")),
                Map.entry("another message", report("")),
                Map.entry("empty document", "<Document/>"),
                Map.entry("other root", whole.replace("Document", "Dokument")),
                Map.entry("no statement in it", whole.replace("Stmt>", "Other>")),
                Map.entry("no opening balance", whole.replace("OPBD", "ITAV")),
                Map.entry("no closing balance", whole.replace("CLBD", "ITAV")),
                Map.entry("no account", whole.replace("Acct>", "Akt>")),
                Map.entry("six decimals", whole.replace("50.00001", "50.000001")),
                Map.entry("negative amount", whole.replace("50.00001", "-50.00")),
                Map.entry("words for an amount", whole.replace("50.00001", "fifty")),
                Map.entry("amount in exponents", whole.replace("50.00001", "5e1")),
                Map.entry("amount beyond measure", whole.replace("50.00001", "9".repeat(18))),
                Map.entry("no currency", whole.replace(" Ccy=\"MVR\"", "")),
                Map.entry("unknown currency", whole.replace("MVR", "XQQ")),
                Map.entry("no direction", whole.replace("DBIT", "LEFT")),
                Map.entry("no status", whole.replace("Sts>", "Stand>")),
                Map.entry("unreadable time", whole.replace("2026-11-03T00:00:00Z", "noon")),
                Map.entry(
                        "closes before it opens",
                        whole.replace("2026-11-03T00:00", "2026-11-01T00:00")),
                Map.entry(
                        "sequence in words", whole.replace("<ElctrncSeqNb>7", "<ElctrncSeqNb>VII")),
                Map.entry("mixed encodings", whole.replace("UTF-8", "UTF-16")));
    }

    static Stream<String> brokenNames() {
        return broken().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("brokenNames")
    void refusesAFile(String name) {
        assertThatThrownBy(() -> StatementReader.read(bytes(broken().get(name)), CAME, UTC))
                .as(name)
                .isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59-18:00",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00+18:00",
                "2026-11-05T04:00:01Z",
                "2026-11-06",
                "1999-12-31T23:59:59Z",
                "1999-12-31"
            })
    void refusesATimeThatNoStatementCanBeOf(String time) {
        var whole = statement("");
        var inPeriod = whole.replace("2026-11-03T00:00:00Z", time);
        assertThat(inPeriod).isNotEqualTo(whole);
        assertThatThrownBy(() -> StatementReader.read(bytes(inPeriod), CAME, UTC))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("FrToDt/ToDtTm");
        var created =
                whole.replace(
                        "</ElctrncSeqNb><CreDtTm>2026-11-03T00:05:00Z",
                        "</ElctrncSeqNb><CreDtTm>" + time);
        assertThat(created).isNotEqualTo(whole);
        assertThatThrownBy(() -> StatementReader.read(bytes(created), CAME, UTC))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("CreDtTm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-05T04:00:00Z", "2026-11-05T09:00:00+05:00"})
    void takesATimeThatAnotherZoneOrClockExplains(String time) {
        var late = statement("").replace("2026-11-03T00:00:00Z", time);
        assertThat(only(late).closedAt()).isEqualTo(Instant.parse("2026-11-05T04:00:00Z"));
    }

    /** Most banks write the time of where they are; it is asked for by account. */
    @Test
    void aTimeWithoutItsZoneIsThatOfTheAccount() {
        var text =
                statement("")
                        .replace("2026-11-02T00:00:00Z", "2026-11-02T00:00:00")
                        .replace("2026-11-03T00:00:00Z", "2026-11-02T23:59:59");
        Function<String, ZoneId> zones =
                account -> ZoneId.of(account.equals("7701000001") ? "Indian/Maldives" : "UTC");
        var local = StatementReader.read(bytes(text), CAME, zones).getFirst();
        assertThat(local.openedAt()).isEqualTo(Instant.parse("2026-11-01T19:00:00Z"));
        assertThat(local.closedAt()).isEqualTo(Instant.parse("2026-11-02T18:59:59Z"));

        var days = text.replaceAll("<FrToDt>.*</FrToDt>", "");
        var byDay = StatementReader.read(bytes(days), CAME, zones).getFirst();
        assertThat(byDay.openedAt()).as("a day").isEqualTo(Instant.parse("2026-11-01T19:00:00Z"));
        assertThat(byDay.closedAt())
                .as("it says its zone")
                .isEqualTo(Instant.parse("2026-11-02T18:59:59Z"));
    }

    @Test
    void refusesBytesThatAreNotTheEncodingTheyClaim() {
        var text = statement(entry("BOOK", "<AddtlNtryInf>é</AddtlNtryInf>"));
        assertThatThrownBy(
                        () ->
                                StatementReader.read(
                                        text.getBytes(StandardCharsets.ISO_8859_1), CAME, UTC))
                .isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE d SYSTEM \"http://localhost:1/none.dtd\">",
                "<!DOCTYPE d>"
            })
    void refusesEveryDeclarationOfEntities(String declaration) {
        var text = statement(entry("BOOK", "")).replace("?>", "?>" + declaration);
        assertThatThrownBy(() -> StatementReader.read(bytes(text), CAME, UTC))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("entities");
    }

    @Test
    void refusesDepthAndLengthBeyondReason() {
        var deep = statement("<a>".repeat(1_000) + "</a>".repeat(1_000));
        var longText = statement("<AddtlStmtInf>" + "x".repeat(100_000) + "</AddtlStmtInf>");
        for (var text : new String[] {deep, longText}) {
            assertThatThrownBy(() -> StatementReader.read(bytes(text), CAME, UTC))
                    .isInstanceOf(UnreadableFile.class);
        }
    }
}
