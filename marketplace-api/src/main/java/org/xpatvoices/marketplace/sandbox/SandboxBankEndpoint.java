package org.xpatvoices.marketplace.sandbox;

import io.swagger.v3.oas.annotations.Hidden;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The sandbox bank's interface: payment files in, status reports and statements out. */
@RestController
@Hidden
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxBankEndpoint {
    private final SandboxBookRegister book;
    private final Faults faults;
    private final Clock clock;

    SandboxBankEndpoint(SandboxBookRegister book, Faults faults, Clock clock) {
        this.book = book;
        this.faults = faults;
        this.clock = clock;
    }

    /** Money that somebody pays in. */
    record Credit(@NotNull Money amount, @NotBlank String reference) {}

    /** What shall go wrong from now on; whatever is not named goes right. */
    record Misbehaviour(
            @Nullable Set<String> rejectAccounts,
            @Nullable Set<String> payAndRejectAccounts,
            @Nullable Set<String> passOverAccounts,
            @Nullable Set<String> overpayAccounts,
            @Nullable Set<String> returnAccounts,
            @Nullable Integer dropAnswers,
            @Nullable Integer loseRequests,
            @Nullable Integer delayMillis,
            @Nullable Integer exchangeShortMicro) {
        Faults.ToAccounts toAccounts() {
            return new Faults.ToAccounts(
                    some(rejectAccounts),
                    some(payAndRejectAccounts),
                    some(passOverAccounts),
                    some(overpayAccounts),
                    some(returnAccounts));
        }

        private static Set<String> some(@Nullable Set<String> accounts) {
            return accounts == null ? Set.of() : accounts;
        }
    }

    @PostMapping(path = "/sandbox/bank/payments", consumes = MediaType.APPLICATION_XML_VALUE)
    @AdmitAnyone
    ResponseEntity<byte[]> pay(@RequestBody byte[] file) {
        if (faults.losesThisRequest()) {
            return ResponseEntity.status(HttpStatus.GATEWAY_TIMEOUT).build();
        }
        var payments = PaymentFileReader.read(file);
        var wrong = faults.toAccounts();
        book.book(
                payments.transfers().stream()
                        .filter(one -> wrong.isPaid(one.account()))
                        .map(one -> wrong.overpay().contains(one.account()) ? one.more() : one)
                        .toList(),
                wrong.sendBack());
        var refused =
                payments.transfers().stream()
                        .filter(one -> wrong.isCalledRejected(one.account()))
                        .toList();
        var answer = book.reported(payments.messageId(), report(payments, refused));
        faults.dawdle();
        if (faults.dropsThisAnswer()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(answer);
    }

    /** What the bank has to say of a message that it got; it never heard of any other. */
    @GetMapping(
            path = "/sandbox/bank/payments/{messageId}",
            produces = MediaType.APPLICATION_XML_VALUE)
    @AdmitAnyone
    ResponseEntity<byte[]> ask(@PathVariable String messageId) {
        return ResponseEntity.of(book.report(messageId));
    }

    /** Closes the day whenever it is asked and something has moved. */
    @GetMapping(path = "/sandbox/bank/statement.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @AdmitAnyone
    ResponseEntity<byte[]> statement(@RequestParam(defaultValue = "MVR") String currency) {
        return ResponseEntity.of(book.statement(StatementText.ACCOUNT, currency));
    }

    @PostMapping("/sandbox/bank/credits")
    @AdmitAnyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void credit(@Valid @RequestBody Credit credit) {
        book.credit(
                StatementText.ACCOUNT,
                credit.amount().currency(),
                credit.amount().amountMicro(),
                credit.reference(),
                clock.instant());
    }

    @PostMapping("/sandbox/bank/faults")
    @AdmitAnyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void misbehave(@Valid @RequestBody Misbehaviour wanted) {
        faults.wish(wanted.toAccounts());
        faults.exchangeShort(count(wanted.exchangeShortMicro()));
        faults.drop(
                count(wanted.dropAnswers()),
                count(wanted.loseRequests()),
                Duration.ofMillis(count(wanted.delayMillis())));
    }

    private static int count(@Nullable Integer wanted) {
        return wanted == null ? 0 : Math.max(0, wanted);
    }

    private byte[] report(PaymentFileReader.Payments payments, List<Transfer> refused) {
        var xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\">")
                .append("<CstmrPmtStsRpt><GrpHdr>")
                .append("<MsgId>R%s</MsgId>".formatted(payments.messageId()))
                .append("<CreDtTm>%s</CreDtTm></GrpHdr>".formatted(clock.instant()))
                .append("<OrgnlGrpInfAndSts>")
                .append("<OrgnlMsgId>%s</OrgnlMsgId>".formatted(payments.messageId()))
                .append("<OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>")
                .append("<GrpSts>ACSP</GrpSts></OrgnlGrpInfAndSts>");
        for (Transfer one : refused) {
            xml.append("<OrgnlPmtInfAndSts>")
                    .append("<OrgnlPmtInfId>%s</OrgnlPmtInfId>".formatted(one.paymentId()))
                    .append("<TxInfAndSts>")
                    .append("<OrgnlEndToEndId>%s</OrgnlEndToEndId>".formatted(one.endToEndId()))
                    .append("<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>")
                    .append("</TxInfAndSts></OrgnlPmtInfAndSts>");
        }
        return xml.append("</CstmrPmtStsRpt></Document>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
