package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.esflod.sparql.SampleQueries;

/** Serves a published folder until the process is told to stop. */
final class Serving {
    private Serving() {}

    static void serve(RunConfig config, Path folder, PrintWriter out) {
        EndpointConfig endpoint = EndpointConfig.of(folder, config.home().assembler())
                .at(config.host(), config.port())
                .retaining(config.retention())
                .publishedBy(config.publisher())
                .offering(SampleQueries.read(config.home().queries(), config.base()));
        try (Endpoint running = Endpoint.start(endpoint)) {
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
            out.printf(
                    "serving version %s at %s (SPARQL: %ssparql); stop with Ctrl-C%n",
                    running.version(), running.url(), running.url());
            running.join();
        }
    }
}
