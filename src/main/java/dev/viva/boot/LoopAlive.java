package dev.viva.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Live as long as the loop moves; waiting for a server is no reason to restart. */
@Liveness
@ApplicationScoped
public class LoopAlive implements HealthCheck {
    private final Service service;

    @Inject
    public LoopAlive(Service service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("practice loop moves")
                .status(service.health().isAlive())
                .build();
    }
}
