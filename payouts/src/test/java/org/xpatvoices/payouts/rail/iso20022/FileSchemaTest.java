package org.xpatvoices.payouts.rail.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.payouts.rail.iso20022.Files.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a file leaves its schema, it is refused with the place and the kind of fault. */
class FileSchemaTest {
    private static final String WHOLE = statement(entry("<Cd>BOOK</Cd>", ""));

    @Test
    void aCommentThatNeverEndsIsNoFile() {
        assertThatThrownBy(() -> MessageKind.of(bytes(WHOLE.replace("<BkTxCd>", "<!--"))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("not well-formed XML at line");
    }

    @Test
    void repeatsNothingOfTheFile() {
        assertThatThrownBy(() -> MessageKind.of(bytes(WHOLE.replace("60.00", "SECRET"))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageNotContaining("SECRET");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <Amt Ccy="MVR">60.00   | <Amt Ccy="MVR">60.000001  | Stmt/Ntry/Amt              | a number has too many decimal places
            <Amt Ccy="MVR">60.00   | <Amt Ccy="MVR">-60.00     | Stmt/Ntry/Amt              | a number is too small
            <Amt Ccy="MVR">60.00   | <Amt Ccy="MVR">1234567890123456789 | Stmt/Ntry/Amt     | a number has too many digits
            <Amt Ccy="MVR">60.00   | <Amt>60.00                | Stmt/Ntry/Amt              | an attribute is missing
            <Amt Ccy="MVR">60.00   | <Amt Ccy="MVR" Tip="1">60.00 | Stmt/Ntry/Amt           | an attribute does not belong here
            <Amt Ccy="MVR">60.00   | <Amt Ccy="Mvr">60.00      | Stmt/Ntry/Amt              | a value is not of the form that it must have
            <Amt Ccy="MVR">60.00   | <Amt Ccy="MVR">SIXTY      | Stmt/Ntry/Amt              | a value is not of the form that it must have
            >DBIT<                 | >LEFT<                    | Stmt/Ntry/CdtDbtInd        | a value is not of the form that it must have
            <BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd> | '' | BkToCstmrStmt/Stmt/Ntry    | an element is missing at its end
            <MsgId>M1</MsgId>      | ''                        | GrpHdr/CreDtTm             | this element does not belong here, or one before it is missing
            <MsgId>M1              | <MsgId>                   | GrpHdr/MsgId               | a value is empty
            <MsgId>M1              | <MsgId>123456789012345678901234567890123456 | GrpHdr/MsgId | a value is too long
            <AcctSvcrRef>B-1</AcctSvcrRef> | <Surprise/>       | Stmt/Ntry/Surprise         | this element does not belong here, or one before it is missing
            <Ntry>                 | <Ntry>a word              | BkToCstmrStmt/Stmt/Ntry    | text stands between its elements
            """)
    void saysWhereAndHow(String from, String to, String place, String fault) {
        var text = WHOLE.replace(from, to);
        assertThat(text).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> MessageKind.of(bytes(text)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageMatching("not as its schema has it at line \\d+, column \\d+, in .*: .*")
                .hasMessageContaining(place + ": ")
                .hasMessageEndingWith(fault);
    }

    @Test
    void aStrangeNameIsNotRepeated() {
        String name = "N".repeat(40);
        var text = WHOLE.replace("<BkTxCd>", "<" + name + "/><BkTxCd>");
        assertThatThrownBy(() -> MessageKind.of(bytes(text)))
                .hasMessageContaining("an element that the schema does not know")
                .hasMessageNotContaining(name);
    }

    @Test
    void whatWeDoNotReadMayHoldAnything() {
        var text = WHOLE.replace("<BkTxCd>", "<BkTxCd><Any x=\"1\">text<More/></Any>");
        assertThat(MessageKind.of(bytes(text))).isEqualTo(MessageKind.STATEMENT);
    }

    @Test
    void aTypeThatTheFileNamesItselfIsNotTaken() {
        var text =
                WHOLE.replace(
                        "<Amt Ccy=\"MVR\">60.00",
                        "<Amt xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " x:type=\"Unread\" Ccy=\"MVR\">60.00");
        assertThat(text).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> MessageKind.of(bytes(text))).isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void everyKindHasASchemaThatHolds(MessageKind kind) {
        assertThat(FileSchema.check(kind, "")).isNotNull();
        assertThat(FileSchema.check(kind, "urn:iso:std:iso:20022:tech:xsd:any.001.001.02"))
                .isNotNull();
    }
}
