package dev.viva.adapter.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;

/** Tells who is asking; a visitor without a good cookie gets a new one with the answer. */
@Singleton
class Visitors {
    private final VisitorCookie cookies;

    @Inject
    Visitors(VisitorSecret secret) {
        this.cookies = new VisitorCookie(secret, new SecureRandom());
    }

    Visitor of(RoutingContext context) {
        return known(context.request()).orElseGet(() -> give(context, cookies.fresh()));
    }

    /** Like {@link #of}, and the cookie's year starts again. */
    Visitor renewed(RoutingContext context) {
        return give(context, known(context.request()).orElseGet(cookies::fresh));
    }

    /** Ports of one host share their cookies, so a stranger's may stand beside ours under the same name. */
    private Optional<Visitor> known(HttpServerRequest request) {
        return request.cookies(VisitorCookie.NAME).stream()
                .map(Cookie::getValue)
                .map(cookies::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Visitor give(RoutingContext context, Visitor visitor) {
        boolean secure = "https".equalsIgnoreCase(context.request().scheme());
        context.response().addCookie(cookies.cookie(visitor, secure));
        return visitor;
    }
}
