package org.xpatvoices.marketplace.web.consent;

import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.Purpose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of a receipt that says what is done with which facts, for whom, until when. */
final class ReceiptProcess {
    private ReceiptProcess() {}

    static Map<String, Object> of(ConsentView consent, ControllerDetails controller) {
        var process = new LinkedHashMap<String, Object>();
        process.put("@type", "dpv:Process");
        process.put("dpv:hasNotice", controller.notice());
        process.put("dct:language", consent.language());
        process.put("dpv:hasPurpose", purposes(consent));
        process.put("dpv:hasPersonalData", coded("data-category", consent.categories()));
        process.put("dpv:hasRecipient", coded("recipient-class", consent.recipients()));
        process.put(
                "dpv:hasStorageCondition",
                List.of(
                        Map.of(
                                "@type",
                                "dpv:StorageLocation",
                                "dpv:hasLocation",
                                controller.jurisdiction()),
                        Map.of(
                                "@type",
                                "dpv:StorageDuration",
                                "dpv:hasDuration",
                                validity(consent))));
        process.put(
                "dpv:hasConsentControl",
                Map.of(
                        "@type",
                        "dpv:WithdrawConsent",
                        "xv:how",
                        "POST /v1/consents/" + consent.grantId() + "/withdrawal, or at any hub"));
        return process;
    }

    private static List<Map<String, Object>> purposes(ConsentView consent) {
        return consent.purposes().stream()
                .map(
                        code ->
                                Map.<String, Object>of(
                                        "@id",
                                        "urn:xpatvoices:" + "purpose:" + slug(code),
                                        "@type",
                                        DpvTerms.of(Purpose.valueOf(code))))
                .toList();
    }

    private static List<Map<String, Object>> coded(String kind, List<String> codes) {
        return codes.stream()
                .map(
                        code ->
                                Map.<String, Object>of(
                                        "@id", "urn:xpatvoices:" + kind + ":" + slug(code)))
                .toList();
    }

    /** An ISO 8601 interval. */
    static String validity(ConsentView consent) {
        return consent.grantedAt() + "/" + consent.validUntil();
    }

    private static String slug(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
