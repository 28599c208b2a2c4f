package org.esflod.run;

import java.nio.file.Path;
import java.time.Duration;
import org.esflod.TestFiles;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.esflod.project.BaseIri;
import org.esflod.sparql.SampleQueries;
import org.jspecify.annotations.Nullable;

/** The published examples, served once for all tests of this process, on a free port of loopback. */
public final class ServedExamples {
    private static @Nullable Endpoint running;

    private ServedExamples() {}

    /** Where they are served, ending in a slash. */
    public static synchronized String url() {
        Endpoint served = running;
        if (served == null) {
            served = serve(folder());
            running = served;
            Runtime.getRuntime().addShutdownHook(new Thread(served::close));
        }
        return served.url();
    }

    /** Publishes other inputs into a folder and serves them, to be closed. */
    public static Endpoint of(Path folder, Path inputs) {
        return serve(Published.to(folder, inputs).dir());
    }

    private static Endpoint serve(Path folder) {
        return Endpoint.start(EndpointConfig.of(folder, TestFiles.home("fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0)
                .switching(Duration.ofHours(1), Duration.ofSeconds(20))
                .offering(SampleQueries.read(TestFiles.home("queries"), new BaseIri(BaseIri.PLACEHOLDER))));
    }

    /** The published folder. */
    public static Path folder() {
        return Published.examplesToServe().dir();
    }

    /** The folder of the version that is served. */
    public static Path version() {
        return Published.examplesToServe().current();
    }
}
