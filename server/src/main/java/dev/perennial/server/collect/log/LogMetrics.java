package dev.perennial.server.collect.log;

import dev.perennial.server.collect.log.Group.Written;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What the log tells the operator's monitoring. */
final class LogMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary groups;

    LogMetrics(MeterRegistry registry, Backlog backlog) {
        this.registry = registry;
        this.groups = DistributionSummary.builder("perennial.collect.group.items")
                .description("events and refusals written by one transaction")
                .register(registry);
        registry.gauge("perennial.collect.backlog.items", backlog, Backlog::items);
    }

    void committed(List<Delivery> deliveries, Written written) {
        groups.record(deliveries.stream().mapToInt(Delivery::items).sum() + (double) written.enlisted());
        for (var tally : written.tallies().bySlot().values()) {
            count("stored", tally.stored);
            count("duplicate", tally.duplicate);
            count("quarantined", tally.quarantined);
        }
        for (var delivery : deliveries)
            for (var refused : delivery.refused())
                registry.counter("perennial.collect.refused", "reason", refused.reason())
                        .increment();
    }

    private void count(String outcome, long events) {
        if (events > 0)
            registry.counter("perennial.collect.received", "outcome", outcome).increment((double) events);
    }
}
