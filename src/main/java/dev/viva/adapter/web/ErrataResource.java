package dev.viva.adapter.web;

import dev.viva.bank.ItemId;
import dev.viva.library.Erratum;
import dev.viva.library.Library;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the source guide gets wrong, for programs. */
@Path("/api/errata")
@Tag(name = "Errata")
public class ErrataResource {
    private final Library library;

    @Inject
    ErrataResource(Library library) {
        this.library = library;
    }

    /** One correction. */
    @Schema(name = "Erratum", description = "A fault of the source guide with its correction")
    public record Correction(
            @Schema(examples = "few-trees-is-not-overfitting")
            String id,

            @Schema(examples = "trees", description = "The topic's slug")
            String topic,

            @Schema(examples = "Chapter 9, line 432", description = "Where it stands in the guide")
            String place,

            @Schema(description = "Its subject in a few words")
            String about,

            @Schema(description = "What is wrong there") String fault,

            @Schema(description = "What the literature says")
            String right,

            @Schema(description = "The literature") String source,

            @Schema(description = "The ids of the items that teach the right version")
            List<String> items) {
        static Correction of(Erratum erratum) {
            return new Correction(
                    erratum.id(),
                    erratum.topic().slug(),
                    erratum.place(),
                    erratum.about(),
                    erratum.fault(),
                    erratum.right(),
                    erratum.source(),
                    erratum.items().stream().map(ItemId::value).toList());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the source guide gets wrong",
            description = "Every correction with its source and the items that teach it, in the order of the guide.")
    @APIResponse(
            responseCode = "200",
            description = "The corrections",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Correction.class)))
    public List<Correction> errata() {
        return library.errata().stream().map(Correction::of).toList();
    }
}
