package org.esflod.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** What is counted and measured while the service runs, for an operator's Prometheus. No addresses of clients, no queries. */
public final class Meters {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** One more of something, such as {@code count("esflod.requests", "kind", "sparql", "status", "200")}. */
    public void count(String name, String... tags) {
        registry.counter(name, tags).increment();
    }

    /** How long something took. */
    public void time(String name, Duration took, String... tags) {
        Timer.builder(name)
                .tags(tags)
                .publishPercentiles(0.5, 0.99)
                .register(registry)
                .record(took);
    }

    /** Something that has a value at any time. */
    public void gauge(String name, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value).tags(tags).register(registry);
    }

    /** All of it in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }
}
