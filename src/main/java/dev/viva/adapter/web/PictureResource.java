package dev.viva.adapter.web;

import dev.viva.adapter.plot.LevelDrawing;
import dev.viva.adapter.plot.Pictures;
import dev.viva.adapter.plot.Theme;
import dev.viva.chat.Card;
import dev.viva.chat.LevelPicture;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The pictures of picture cards, as files. */
@Path("/api/pictures")
@Tag(name = "Pictures")
public class PictureResource {
    static final String PNG = "image/png";
    static final String SVG = "image/svg+xml";

    private static final String BUSY = "Too many pictures are being drawn just now. Please try again.";

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
                ? new Refusal(503, BUSY)
                : new Refusal(404, "There is no such experiment.");
        return refused(refusal);
    }

    @GET
    @Path("/progress.{form: svg|png}")
    @Produces({SVG, PNG})
    @Operation(
            summary = "Somebody's levels as a picture",
            description =
                    "Draws the parameters of a `progress` picture card, which the address carries. Nothing is looked"
                            + " up: the service draws the same for whoever sends the same numbers, and knows nobody's here.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {@Content(mediaType = SVG), @Content(mediaType = PNG)})
    @APIResponse(
            responseCode = "404",
            description = "The numbers are not such as a card carries",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many pictures are being drawn",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Uni<Response> progress(
            @Parameter(description = "The file's form") @PathParam("form") String form,
            @Parameter(
                            description = "Over all topics: two ends of a band on the scale of levels",
                            example = "2.10~2.90")
                    @QueryParam("overall")
                    @Nullable
                    String overall,
            @Parameter(description = "Each topic with its band where there is one", example = "trees:1.75~3.02,kernels")
                    @QueryParam("topics")
                    @Nullable
                    String topics,
            @Parameter(description = "Weeks ago and the overall band then", example = "1:1.50~3.10,0:1.75~3.02")
                    @QueryParam("weeks")
                    @Nullable
                    String weeks,
            @Parameter(description = "`dark` for dark pages; SVG only") @QueryParam("theme") @Nullable String theme) {
        Map<String, String> parameters = new HashMap<>();
        put(parameters, "overall", overall);
        put(parameters, "topics", topics);
        put(parameters, "weeks", weeks);
        Optional<LevelPicture> levels = LevelPicture.read(parameters);
        if (levels.isEmpty()) {
            return refused(new Refusal(404, "There is no such picture."));
        }
        if (form.equals("svg")) {
            String svg = LevelDrawing.svg(levels.get(), "dark".equals(theme) ? Theme.DARK : Theme.LIGHT);
            return Uni.createFrom().item(Response.ok(svg, SVG).build());
        }
        Pictures.Drawing drawing = pictures.drawing(new Card.Picture(LevelPicture.NAME, parameters, "", List.of()));
        return drawing instanceof Pictures.Drawing.Coming coming
                ? Uni.createFrom().completionStage(coming.png()).map(png -> Response.ok(png, PNG)
                        .build())
                : refused(new Refusal(503, BUSY));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static Uni<Response> refused(Refusal refusal) {
        return Uni.createFrom().item(WebErrors.response(refusal));
    }

    /** The address tells browsers not to keep what it answers; a header of the answer would stand beside that one. */
    private static Response kept(byte[] png, RoutingContext context) {
        context.response().headers().set(HttpHeaders.CACHE_CONTROL, KEEP);
        return Response.ok(png, PNG).build();
    }
}
