package dev.viva.adapter.web;

import dev.viva.adapter.plot.Pictures;
import dev.viva.chat.Card;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pictures of picture cards, as files. */
@Path("/api/pictures")
@Tag(name = "Pictures")
public class PictureResource {
    static final String PNG = "image/png";

    /** The same for everybody, and for as long as the program is the same. */
    static final String KEEP = "public, max-age=3600";

    private final Pictures pictures;

    @Inject
    PictureResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("/lab/{name: [a-z0-9-]+}.png")
    @Produces(PNG)
    @Operation(
            summary = "The picture of an experiment of the lab",
            description = "1200 by 800. The first request for a picture may take some seconds; then it is kept.")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = PNG))
    @APIResponse(
            responseCode = "404",
            description = "There is no such experiment",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many pictures are being drawn",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Uni<Response> lab(
            @Parameter(description = "The experiment's name", example = "adam-first-steps") @PathParam("name")
                    String name,
            @Context RoutingContext context) {
        Pictures.Drawing drawing = pictures.drawing(new Card.Picture("lab", Map.of("experiment", name), "", List.of()));
        if (drawing instanceof Pictures.Drawing.Coming coming) {
            return Uni.createFrom().completionStage(coming.png()).map(png -> kept(png, context));
        }
        Refusal refusal = drawing instanceof Pictures.Drawing.Busy
                ? new Refusal(503, "Too many pictures are being drawn just now. Please try again.")
                : new Refusal(404, "There is no such experiment.");
        return Uni.createFrom().item(WebErrors.response(refusal));
    }

    /** The address tells browsers not to keep what it answers; a header of the answer would stand beside that one. */
    private static Response kept(byte[] png, RoutingContext context) {
        context.response().headers().set(HttpHeaders.CACHE_CONTROL, KEEP);
        return Response.ok(png, PNG).build();
    }
}
