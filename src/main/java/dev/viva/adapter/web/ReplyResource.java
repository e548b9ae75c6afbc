package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sends a visitor the replies as they come. */
@Path("/api/replies")
@Tag(name = "Practice")
public class ReplyResource {
    private static final Duration BEAT = Duration.ofSeconds(15);

    private static final long RECONNECT_MILLIS = 2000;

    private final ReplyStreams streams;
    private final Visitors visitors;
    private final OpenStreams open;

    @Inject
    ReplyResource(ReplyFeed feed, Visitors visitors, OpenStreams open) {
        this.streams = new ReplyStreams(feed, Infrastructure.getDefaultWorkerPool(), BEAT);
        this.visitors = visitors;
        this.open = open;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "The replies as server-sent events",
            description = "First the recent replies, then the event \"caught-up\" (its data the first digits of the"
                    + " visitor's id), then every further reply as it comes. The id of an event is the reply's id and"
                    + " its data are those of dev.viva.chat.reply.v1. A comment is sent every 15 seconds. A reader who"
                    + " does not keep up loses the connection and can go on from the last id.")
    @APIResponse(
            responseCode = "200",
            description = "The stream; it ends only when one side closes it",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "429",
            description = "The visitor has 6 open streams already",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Multi<OutboundSseEvent> replies(
            @Parameter(description = "The id of the last reply seen; only later ones are sent")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Parameter(description = "The same, for clients that cannot set the header") @QueryParam("after") @Nullable
                    String after,
            @Context Sse sse,
            @Context RoutingContext context) {
        Visitor visitor = visitors.of(context);
        CandidateKey candidate = visitor.candidate();
        if (open.isFull(candidate)) {
            throw new WebApplicationException(WebErrors.response(Refusal.tooManyStreams()));
        }
        String seen = lastEventId == null ? after : lastEventId;
        Runnable cut = () -> context.request().connection().close();
        return Multi.createFrom()
                .deferred(() -> open.opened(candidate)
                        ? streams.open(candidate, seen, cut).onTermination().invoke(() -> open.closed(candidate))
                        : Multi.createFrom().<StreamItem>empty())
                .map(item -> event(sse, item, visitor));
    }

    private static OutboundSseEvent event(Sse sse, StreamItem item, Visitor visitor) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        if (item instanceof StreamItem.Said said) {
            return event.id(said.line().id()).data(said.line().json()).build();
        }
        if (item instanceof StreamItem.CaughtUp) {
            return event.name("caught-up")
                    .data(visitor.shortId())
                    .reconnectDelay(RECONNECT_MILLIS)
                    .build();
        }
        return event.comment("still here").build();
    }
}
