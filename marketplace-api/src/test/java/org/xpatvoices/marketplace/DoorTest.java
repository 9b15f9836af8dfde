package org.xpatvoices.marketplace;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.xpatvoices.testing.FreshDatabase;

/**
 * A test of what all doors have in common, on doors of its own; all of these share one application.
 */
@Import(DoorTest.Doors.class)
@FreshDatabase("doors")
public abstract class DoorTest extends HttpTest {

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = DoorTest.class,
            useDefaultFilters = false,
            includeFilters = @Filter(TestDoor.class))
    static class Doors {}
}
