package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.esflod.endpoint.Watchdog;
import org.esflod.sparql.SampleQueries;

/** Serves a published folder until the process is told to stop. */
final class Serving {
    private static final Duration WATCH = Duration.ofSeconds(30);
    private static final int NO_ANSWER = 70; // EX_SOFTWARE of sysexits.h

    private Serving() {}

    /**
     * Serves.
     *
     * @param supervised whether somebody starts this process again when it ends because the service does not answer
     */
    static void serve(RunConfig config, Path folder, boolean supervised, PrintWriter out) {
        EndpointConfig endpoint = EndpointConfig.of(folder, config.home().assembler())
                .at(config.host(), config.port())
                .measured(config.metricsPort())
                .behind(config.trustedProxies())
                .retaining(config.retention())
                .publishedBy(config.publisher())
                .offering(SampleQueries.read(config.home().queries(), config.base()));
        try (Endpoint running = Endpoint.start(endpoint)) {
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
            out.printf(
                    "serving version %s at %s (SPARQL: %ssparql); stop with Ctrl-C%n",
                    running.version(), running.url(), running.url());
            if (supervised) {
                // Not exit: what hangs would hang the shutdown too.
                new Watchdog(running.url(), WATCH, () -> Runtime.getRuntime().halt(NO_ANSWER)).start();
            }
            running.join();
        }
    }
}
