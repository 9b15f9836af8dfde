package org.xpatvoices.marketplace.seed;

import org.xpatvoices.contracts.ids.OffTakerId;

import java.util.UUID;

/** The organisations and operators of the story; all of them made up. */
record Cast(StoryIds ids) {
    static final String BUYER_NAME = "Example Resort Brand (made up)";
    static final String RESEARCHER_NAME = "Example Research Institute (made up)";
    static final String HUB_NAME = "Example Workers' Centre (made up)";
    static final String AUDITOR_NAME = "Example Social Audit (made up)";
    static final String APPLICANT_NAME = "Example Auditing Firm (made up)";

    /** Who buys in the story, and has funds left for more. */
    OffTakerId buyer() {
        return new OffTakerId(ids.uuid("off-taker buyer"));
    }

    /** Buys the same packet for another purpose. */
    OffTakerId researcher() {
        return new OffTakerId(ids.uuid("off-taker researcher"));
    }

    /** Is registered and waits for a second operator. */
    OffTakerId applicant() {
        return new OffTakerId(ids.uuid("off-taker applicant"));
    }

    String hub() {
        return ids.hub(0).toString();
    }

    String auditor() {
        return party("aud_", "auditor");
    }

    String operatorMachine() {
        return party("ops_", "operator machine");
    }

    /** Who begins what moves money. */
    String maker() {
        return party("ops_", "operator maker");
    }

    /** Who approves it. */
    String checker() {
        return party("ops_", "operator checker");
    }

    private String party(String prefix, String word) {
        UUID id = ids.uuid(word);
        return prefix + id.toString().replace("-", "");
    }
}
