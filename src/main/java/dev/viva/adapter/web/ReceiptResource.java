package dev.viva.adapter.web;

import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives visitors the receipts of their marks, and everybody the key that checks them. */
@Path("/api/receipts")
@Tag(name = "Practice")
public class ReceiptResource {
    /** Each reads a part of the journal, so only so many at once. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ReceiptSource receipts;
    private final Visitors visitors;

    @Inject
    ReceiptResource(ReceiptSource receipts, Visitors visitors) {
        this.receipts = receipts;
        this.visitors = visitors;
    }

    /** The key of this installation. */
    public record PublicKey(
            @Schema(examples = "Ed25519") String algorithm,

            @Schema(description = "32 bytes in base64url, as it stands in each receipt")
            String publicKey) {}

    @GET
    @Path("/key")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The public key of this installation",
            description =
                    "Receipts are signed with it: Ed25519 over the canonical text (RFC 8785) of the receipt without"
                            + " its signature.")
    public PublicKey key() {
        return new PublicKey("Ed25519", receipts.publicKey());
    }

    @GET
    @Path("/{attempt}")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The receipts of one answer of the visitor",
            description =
                    "Each reading with what it rests on, signed, as a file to keep. `grade --receipt FILE` checks it.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "404",
            description = "The visitor has no such answer, or it is not over yet",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "Others are getting theirs at the moment",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response receipt(@PathParam("attempt") String id, @Context RoutingContext context) {
        CandidateKey candidate = visitors.of(context).candidate();
        AttemptId attempt = AttemptId.find(id).orElseThrow(() -> refused(Refusal.noReceipt()));
        if (!places.tryAcquire()) {
            throw refused(Refusal.exportsBusy());
        }
        try {
            Optional<String> file = receipts.find(candidate, attempt);
            return Response.ok(file.orElseThrow(() -> refused(Refusal.noReceipt())))
                    .header("Content-Disposition", "attachment; filename=\"viva-receipt-" + attempt + ".json\"")
                    .build();
        } catch (IOException e) {
            throw refused(Refusal.noExport());
        } finally {
            places.release();
        }
    }

    private static WebApplicationException refused(Refusal refusal) {
        return new WebApplicationException(WebErrors.response(refusal));
    }
}
