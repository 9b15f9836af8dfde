package org.xpatvoices.payouts.rail.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.payouts.rail.iso20022.Files.*;

import org.junit.jupiter.api.Test;

class StatusReportReaderTest {
    @Test
    void keepsEveryLevelApart() {
        var report =
                StatusReportReader.read(
                        bytes(
                                report(
                                        """
                                        <OrgnlGrpInfAndSts><OrgnlMsgId>M9</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
                                        <OrgnlPmtInfAndSts><OrgnlPmtInfId>p1</OrgnlPmtInfId><PmtInfSts>ACSC</PmtInfSts>
                                        <TxInfAndSts><OrgnlEndToEndId>e1</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                                        <StsRsnInf><Orgtr><Nm>Bank</Nm></Orgtr><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>
                                        <TxInfAndSts><OrgnlEndToEndId>e2</OrgnlEndToEndId></TxInfAndSts></OrgnlPmtInfAndSts>
                                        """)));
        assertThat(report.messageId()).isEqualTo("R1");
        assertThat(report.originalMessageId()).isEqualTo("M9");
        assertThat(report.group()).isEqualTo(new StatusReport.Status("PART", null));
        var payment = report.payments().getFirst();
        assertThat(payment.status()).isEqualTo(new StatusReport.Status("ACSC", null));
        assertThat(payment.transactions())
                .containsExactly(
                        new StatusReport.Transaction("e1", new StatusReport.Status("RJCT", "AC04")),
                        new StatusReport.Transaction("e2", null));
    }

    @Test
    void refusesAStatementAndAReportWithoutId() {
        assertThatThrownBy(() -> StatusReportReader.read(bytes(statement(""))))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(
                        () -> StatusReportReader.read(bytes(report("").replace("MsgId", "Other"))))
                .isInstanceOf(UnreadableFile.class);
    }
}
