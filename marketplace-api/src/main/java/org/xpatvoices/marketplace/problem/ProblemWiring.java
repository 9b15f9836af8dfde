package org.xpatvoices.marketplace.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Takes over from the container and the firewall what they would otherwise answer themselves. */
@Configuration(proxyBeanMethods = false)
class ProblemWiring {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory ->
                factory.addContextCustomizers(
                        context -> {
                            StandardHost host = (StandardHost) context.getParent();
                            host.setErrorReportValveClass("");
                            host.getPipeline().addValve(new ProblemReportValve());
                        });
    }

    /** The database has no such character, and no word holds one. */
    @Bean
    HttpFirewall noNulInAnyParameter() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    RequestRejectedHandler problemsFromTheFirewall(ProblemWriter writer) {
        return (request, response, rejected) ->
                writer.write(response, FrameworkFaults.translated(rejected));
    }
}
