package dev.viva.adapter.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the browser is to us. */
@Path("/api/me")
@Tag(name = "Practice")
public class MeResource {
    private final Visitors visitors;

    @Inject
    MeResource(Visitors visitors) {
        this.visitors = visitors;
    }

    /**
     * Who is asking.
     *
     * @param visitor the first digits of the visitor's id
     */
    public record Me(String visitor) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Who I am",
            description = "Gives a new visitor a signed cookie and renews the one of a known visitor.")
    @APIResponse(responseCode = "200", description = "The first digits of the visitor's id")
    public Me me(@Context RoutingContext context) {
        return new Me(visitors.renewed(context).shortId());
    }
}
