package org.xpatvoices.marketplace.web.consent;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.ConsentView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A consent as a record of ISO/IEC TS 27560 in the words of DPV, compacted by hand: the context
 * stands in the receipt, so whoever reads it fetches nothing.
 */
@Component
@EnableConfigurationProperties(ControllerDetails.class)
class ConsentReceipt {
    private static final String OURS = "urn:xpatvoices:";
    private static final Map<String, String> CONTEXT =
            Map.of(
                    "dct", "http://purl.org/dc/terms/",
                    "dpv", "https://w3id.org/dpv#",
                    "dpv-27560", "https://w3id.org/dpv/schema/dpv-27560#",
                    "loc", "https://w3id.org/dpv/loc#",
                    "xv", "urn:xpatvoices:terms:");

    private final ControllerDetails controller;

    ConsentReceipt(ControllerDetails controller) {
        this.controller = controller;
    }

    Map<String, Object> of(ConsentView consent, Instant now) {
        var receipt = new LinkedHashMap<String, Object>();
        receipt.put("@context", CONTEXT);
        receipt.put("@id", OURS + "receipt:" + consent.grantId());
        receipt.put("@type", "dpv:ConsentReceipt");
        receipt.put("dct:identifier", "receipt-" + consent.grantId());
        receipt.put("dct:conformsTo", "dpv-27560:receipt");
        receipt.put("xv:position", consent.position());
        receipt.put("dpv:hasRecordOfActivity", record(consent, now));
        return receipt;
    }

    private Map<String, Object> record(ConsentView consent, Instant now) {
        var record = new LinkedHashMap<String, Object>();
        record.put("@id", OURS + "consent:" + consent.grantId());
        record.put("@type", "dpv:ConsentRecord");
        record.put("dct:identifier", consent.grantId());
        record.put("dct:conformsTo", "dpv-27560:record");
        record.put("dpv:hasDataSubject", consent.workerId());
        record.put("dpv:hasDataController", controller());
        record.put("dpv:hasJurisdiction", controller.jurisdiction());
        record.put("dpv:hasProcess", ReceiptProcess.of(consent, controller));
        record.put("xv:hasEvent", events(consent, now));
        return record;
    }

    private Map<String, Object> controller() {
        return Map.of(
                "@type", "dpv:DataController",
                "dct:identifier", controller.id(),
                "dpv:hasName", controller.name(),
                "dpv:hasAddress", controller.address(),
                "dpv:hasContact", controller.contact());
    }

    private static List<Map<String, Object>> events(ConsentView consent, Instant now) {
        var events = new ArrayList<Map<String, Object>>();
        events.add(event(consent, consent.grantedAt(), "dpv:ConsentGiven"));
        var status = DpvTerms.status(consent, now);
        if (consent.withdrawnAt() != null) {
            events.add(event(consent, consent.withdrawnAt(), status));
        } else if (status.equals("dpv:ConsentExpired")) {
            events.add(event(consent, consent.validUntil(), status));
        }
        return events;
    }

    private static Map<String, Object> event(ConsentView consent, Instant at, String status) {
        return Map.of(
                "dct:date", at.toString(),
                "dct:valid", ReceiptProcess.validity(consent),
                "dpv:isImplementedByEntity", consent.workerId(),
                "dpv:hasLegalBasis", "dpv:ExplicitlyExpressedConsent",
                "dpv:hasConsentStatus", status,
                "xv:assisted", consent.assisted());
    }
}
