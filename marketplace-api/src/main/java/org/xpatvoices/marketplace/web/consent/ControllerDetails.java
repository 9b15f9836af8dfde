package org.xpatvoices.marketplace.web.consent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who answers for the data, as every receipt has to name them. */
@ConfigurationProperties("xpatvoices.controller")
record ControllerDetails(
        @DefaultValue("urn:xpatvoices:controller") String id,
        @DefaultValue("Xpat Voices") String name,
        @DefaultValue("Greater Malé, Maldives") String address,
        @DefaultValue("privacy@xpatvoices.example") String contact,
        @DefaultValue("urn:xpatvoices:notice:consent:1") String notice,
        @DefaultValue("loc:MV") String jurisdiction) {}
