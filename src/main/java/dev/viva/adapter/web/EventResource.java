package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Takes what a visitor does and says so once the broker has it. */
@Path("/api/events")
@Tag(name = "Practice")
public class EventResource {
    private static final Logger LOG = Logger.getLogger(EventResource.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ChatGate gate;
    private final Visitors visitors;

    @Inject
    EventResource(ChatGate gate, Visitors visitors) {
        this.gate = gate;
        this.visitors = visitors;
    }

    /**
     * The broker has the event.
     *
     * @param id the event's id; replies name it in {@code replyTo}
     */
    public record Taken(String id) {}

    /** The posted body, for the description of the interface only: it is read by hand, so that refusals are clear. */
    @Schema(name = "Event")
    public record Posted(
            @Schema(
                    required = true,
                    enumeration = {"message", "command", "action"})
            String type,

            @Schema(format = "uuid", description = "Made by the sender: the same id sent again is the same event")
            String id,

            @Schema(description = "What was said, in a message")
            String text,

            @Schema(examples = "mock", description = "The name of a command")
            String command,

            @Schema(examples = "5 trees", description = "What follows the command's name")
            String arguments,

            @Schema(examples = "hint", description = "The action of a button")
            String action,

            @Schema(description = "The question that a message or an action is about")
            String attempt) {}

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say or do something",
            description = "Answers once the broker has the event. The replies come over /api/replies.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Posted.class)))
    @APIResponse(
            responseCode = "202",
            description = "The broker has the event",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is no event",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The post comes from another site",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is larger than 64 KiB",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker did not take it within 5 seconds; send it again with the same id",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Uni<Response> post(InputStream body, @Context RoutingContext context) throws IOException {
        byte[] bytes = body.readNBytes(PostGuard.LARGEST_BODY + 1);
        if (bytes.length > PostGuard.LARGEST_BODY) {
            return Uni.createFrom().item(WebErrors.response(Refusal.tooLarge()));
        }
        PostedEvent posted = EventReader.read(bytes);
        if (posted instanceof PostedEvent.Read event) {
            return send(visitors.of(context).candidate(), event);
        }
        String reason = ((PostedEvent.Unreadable) posted).reason();
        return Uni.createFrom().item(WebErrors.response(new Refusal(400, reason)));
    }

    private Uni<Response> send(CandidateKey candidate, PostedEvent.Read event) {
        return Uni.createFrom()
                .completionStage(() -> gate.send(candidate, event.id(), event.type(), event.data()))
                .ifNoItem()
                .after(LONGEST_WAIT)
                .fail()
                .map(taken -> Response.accepted(new Taken(event.id().value())).build())
                .onFailure()
                .invoke(failure -> LOG.warn("An event was not taken by the broker", failure))
                .onFailure()
                .recoverWithItem(() -> WebErrors.response(Refusal.notTaken()));
    }
}
