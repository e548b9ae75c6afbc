package dev.viva.adapter.web;

import dev.viva.bank.Topic;
import dev.viva.lab.claim.Claim;
import dev.viva.library.ClaimList;
import dev.viva.library.StatedClaim;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The claims of the source guide with their verdicts, for programs. */
@Path("/api/errata/claims")
@Tag(name = "Errata")
public class ClaimsResource {
    private final ClaimList stated;
    private final RecomputedClaims recomputed;

    @Inject
    ClaimsResource(ClaimList stated, RecomputedClaims recomputed) {
        this.stated = stated;
        this.recomputed = recomputed;
    }

    /** One claim. */
    @Schema(name = "Claim", description = "A statement of the source guide and what became of it")
    public record Judged(
            @Schema(examples = "C062") String id,

            @Schema(examples = "trees", description = "The topic's slug; null for the guide as a whole") @Nullable
            String topic,

            @Schema(examples = "289", description = "Where it stands in the guide")
            int line,

            @Schema(description = "What it states, in our words")
            String says,

            @Schema(
                    description = "How it stands",
                    enumeration = {"confirmed", "rounded", "wrong", "misleading", "not-computable"})
            String verdict,

            @Schema(description = "The figure as recomputed; null where there is none") @Nullable
            Double value,

            @Schema(description = "The way to it, or what the judgement rests on")
            String how,

            @Schema(description = "What a reader should know; may be empty")
            String note) {
        static Judged of(StatedClaim stated, Claim claim) {
            return new Judged(
                    stated.id(),
                    stated.topic().map(Topic::slug).orElse(null),
                    stated.line(),
                    stated.says(),
                    claim.verdict().word(),
                    claim.value(),
                    claim.how(),
                    claim.note());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The claims of the source guide, recomputed",
            description = "Every claim with its verdict. The first call computes them, which takes some seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The claims in the order of the guide",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Judged.class)))
    public CompletionStage<List<Judged>> claims() {
        return recomputed.all().thenApply(this::joined);
    }

    private List<Judged> joined(List<Claim> claims) {
        Map<String, Claim> verdicts = claims.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        return stated.all().stream()
                .filter(each -> verdicts.containsKey(each.id()))
                .map(each -> Judged.of(each, verdicts.get(each.id())))
                .toList();
    }
}
