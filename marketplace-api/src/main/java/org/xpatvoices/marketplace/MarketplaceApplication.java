package org.xpatvoices.marketplace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One process with everything in it: doors, decisions and arithmetic. */
@SpringBootApplication(scanBasePackages = "org.xpatvoices")
public class MarketplaceApplication {

    public static void main(String[] args) {
        SpringApplication.run(MarketplaceApplication.class, args);
    }
}
