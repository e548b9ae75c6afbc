package dev.viva.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while events are answered; else the reason. */
@Readiness
@ApplicationScoped
public class LoopReady implements HealthCheck {
    private final Service service;

    @Inject
    public LoopReady(Service service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        Health health = service.health();
        Optional<String> reason = health.reason();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("events are answered")
                .status(reason.isEmpty())
                .withData("events", health.events())
                .withData("deadLetters", health.deadLetters())
                .withData("folding", health.folding());
        health.warning().ifPresent(text -> response.withData("warning", text));
        reason.ifPresent(text -> response.withData("reason", text));
        return response.build();
    }
}
