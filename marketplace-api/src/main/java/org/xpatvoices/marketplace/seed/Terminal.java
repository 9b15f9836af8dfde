package org.xpatvoices.marketplace.seed;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the person who started the demo reads. Plain lines without a log's prefix, because some of
 * them are there to be pasted.
 */
@Component
@Profile("demo")
class Terminal {

    void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
