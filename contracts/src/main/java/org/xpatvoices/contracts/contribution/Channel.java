package org.xpatvoices.contracts.contribution;

/** The way a contribution came in. */
public enum Channel {
    SELF_WEB,
    HUB_ASSISTED,
    IVR,
    SMS
}
