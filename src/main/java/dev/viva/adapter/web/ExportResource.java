package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives visitors everything that is kept about them. */
@Path("/api/export")
@Tag(name = "Practice")
public class ExportResource {
    /** Each reads a part of the journal, so only so many at once. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final PersonalFile file;
    private final Visitors visitors;

    @Inject
    ExportResource(PersonalFile file, Visitors visitors) {
        this.file = file;
        this.visitors = visitors;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Everything that is kept about the visitor",
            description = "All records of the visitor in order, in plain, and the state they make, as a file to keep.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "429",
            description = "Others are getting theirs at the moment",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response export(@Context RoutingContext context) {
        CandidateKey candidate = visitors.of(context).candidate();
        if (!places.tryAcquire()) {
            throw new WebApplicationException(WebErrors.response(Refusal.exportsBusy()));
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.write(candidate, bytes);
            return Response.ok(bytes.toByteArray())
                    .header("Content-Disposition", "attachment; filename=\"viva-export.json\"")
                    .build();
        } catch (IOException e) {
            throw new WebApplicationException(WebErrors.response(Refusal.noExport()));
        } finally {
            places.release();
        }
    }
}
