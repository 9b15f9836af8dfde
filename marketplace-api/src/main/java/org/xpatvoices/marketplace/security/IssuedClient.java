package org.xpatvoices.marketplace.security;

/** A client and its secret, told once. */
public record IssuedClient(String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "IssuedClient[" + clientId + ", secret withheld]";
    }
}
