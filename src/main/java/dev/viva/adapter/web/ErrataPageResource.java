package dev.viva.adapter.web;

import dev.viva.adapter.web.RecomputedClaims.Done;
import dev.viva.adapter.web.RecomputedClaims.Progress;
import dev.viva.bank.ItemBank;
import dev.viva.library.ClaimList;
import dev.viva.library.Library;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the source guide gets wrong and what becomes of its claims, for people. */
@Path("/errata")
public class ErrataPageResource {
    private final ErrataPage page;
    private final RecomputedClaims claims;
    private volatile @Nullable String finished;

    @Inject
    ErrataPageResource(Library library, ItemBank bank, ClaimList stated, RecomputedClaims claims) {
        this.page = new ErrataPage(library, bank, stated);
        this.claims = claims;
    }

    /** At once; the claims are in it from the moment that they are computed. */
    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public String page() {
        String known = finished;
        if (known != null) {
            return known;
        }
        Progress progress = claims.progress();
        String html = page.html(progress);
        if (progress instanceof Done) {
            finished = html;
        }
        return html;
    }
}
