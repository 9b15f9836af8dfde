package org.xpatvoices.marketplace.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;

/**
 * The container's last word. A request that Tomcat turns away itself, for a URL it cannot read,
 * never reaches our filters; without this its answer would be a page with the server's name.
 */
class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemType type = WebProblem.ofStatus(status).type();
        response.setStatus(type.status());
        try {
            response.setContentType(ProblemWriter.MEDIA_TYPE);
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(
                        """
                        {"type":"%s","title":"%s","status":%d,"detail":"%s"}\
                        """
                                .formatted(type.uri(), type.title(), status, type.cause()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException _) {
            // The connection is gone; nobody is left to be told.
        }
    }
}
