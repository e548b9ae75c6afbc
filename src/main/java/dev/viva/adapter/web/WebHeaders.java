package dev.viva.adapter.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What holds for every request of the page: the browser is told to trust nothing else, and bad posts end here. */
@Singleton
class WebHeaders {
    /** No inline script or style, nothing from elsewhere, no frame around us, no text ever parsed as markup. */
    static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'";

    private static final int BEFORE_ALL = 1000;
    private static final String EVENTS = "/api/events";
    private static final String API = "/api/";

    void first(@Observes Filters filters) {
        filters.register(this::protect, BEFORE_ALL);
    }

    /** Behind everything that knows an answer. */
    void last(@Observes Router router) {
        router.route("/api/*").last().handler(context -> refuse(context, 404, "There is nothing at this address."));
    }

    private void protect(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        String path = context.normalizedPath();
        // The page's files are named without a version, so the browser must ask whether they changed.
        headers.set(HttpHeaders.CACHE_CONTROL, path.startsWith(API) ? "no-store" : "no-cache");
        // With a slash or a parameter behind it, the address is still the same.
        Optional<Refusal> refusal =
                path.startsWith(EVENTS) && context.request().method().equals(HttpMethod.POST)
                        ? refusal(context.request())
                        : Optional.empty();
        refusal.ifPresentOrElse(found -> refuse(context, found.status(), found.error()), context::next);
    }

    private static Optional<Refusal> refusal(HttpServerRequest request) {
        return PostGuard.refusal(
                request.getHeader(HttpHeaders.ORIGIN),
                request.authority() == null ? null : request.authority().toString(),
                request.getHeader(HttpHeaders.CONTENT_TYPE),
                request.getHeader(HttpHeaders.CONTENT_LENGTH));
    }

    private static void refuse(RoutingContext context, int status, String error) {
        HttpServerResponse response = context.response();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        if (!context.request().isEnded()) {
            // The rest of the body is not worth reading.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(new JsonObject().put("error", error).toBuffer());
    }
}
