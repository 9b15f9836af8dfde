package org.xpatvoices.payouts.rail.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.rail.iso20022.Files.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/**
 * Our schemas against those that ISO 20022 has published, as far as a library for tests carries
 * them: pain.001.001.09 whole, account reports in place of statements (they share all but a
 * balance), and status reports.
 */
class PublishedSchemasTest {
    /** Balances and bookings are the same in both messages of a version. */
    private static byte[] asReport(String statement, String version) {
        return bytes(
                statement
                        .replace("camt.053.001.08", "camt.052.001." + version)
                        .replace("BkToCstmrStmt", "BkToCstmrAcctRpt")
                        .replace("Stmt>", "Rpt>"));
    }

    private static boolean published(String name, byte[] file) throws IOException {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(PublishedSchemasTest.class.getResource("/" + name + ".xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    private static boolean ours(byte[] file) {
        try {
            MessageKind.of(file);
            return true;
        } catch (UnreadableFile e) {
            return false;
        }
    }

    @Test
    void whatWeWriteIsValid() throws Exception {
        for (long seed = 0; seed < 40; seed++) {
            var file = CreditTransferWriter.write(CreditTransferWriterTest.any(seed));
            assertThat(published("pain.001.001.09", file)).as("seed %d", seed).isTrue();
            assertThat(ours(file)).as("seed %d", seed).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09"})
    void nothingThatAnAccountReportMayHoldIsRefused(String version) throws Exception {
        var faults =
                SchemaWalk.differences(
                        "/camt.052.001." + version + ".xsd", "statements.xsd", "BkToCstmrAcctRpt");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "10", "12"})
    void nothingThatAStatusReportMayHoldIsRefused(String version) throws Exception {
        var faults =
                SchemaWalk.differences(
                        "/pain.002.001." + version + ".xsd", "status-report.xsd", "CstmrPmtStsRpt");
        assertThat(faults).isEmpty();
    }

    /** The walk itself: a later version holds what an earlier one did not know. */
    @Test
    void seesWhatIsMissing() throws Exception {
        var faults =
                SchemaWalk.differences(
                        "/camt.052.001.08.xsd", "/camt.052.001.02.xsd", "BkToCstmrAcctRpt");
        assertThat(faults)
                .contains("BkToCstmrAcctRpt/Rpt/Ntry/NtryDtls/TxDtls/Refs/UETR is unknown");
    }

    @Test
    void bothAgreeOnWhatIsWrong() throws Exception {
        String whole = statement(entry("<Cd>BOOK</Cd>", ""));
        for (String version : List.of("07", "08", "09")) {
            String name = "camt.052.001." + version;
            assertThat(published(name, asReport(whole, version))).isTrue();
            assertThat(ours(asReport(whole, version))).isTrue();
            WRONG.forEach(
                    (from, to) -> {
                        var file = asReport(whole.replace(from, to), version);
                        assertThat(ours(file)).as(to).isFalse();
                        assertThat(publishedOrFail(name, file)).as(to).isFalse();
                    });
        }
    }

    private static boolean publishedOrFail(String name, byte[] file) {
        try {
            return published(name, file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final Map<String, String> WRONG =
            Map.of(
                    CODE,
                    "",
                    "60.00",
                    "60.000001",
                    ">DBIT<",
                    ">LEFT<",
                    "<AcctSvcrRef>B-1</AcctSvcrRef>",
                    "<Surprise/>",
                    "<MsgId>M1</MsgId>",
                    "",
                    "<Ntry>",
                    "<Ntry>words",
                    "<Dt>2026-11-02</Dt>",
                    "<Dt>2 November</Dt>");
}
