package dev.viva.adapter.web;

import dev.viva.bank.ItemBank;
import dev.viva.library.Library;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the source guide gets wrong, for people. */
@Path("/errata")
public class ErrataPageResource {
    private final String page;

    @Inject
    ErrataPageResource(Library library, ItemBank bank) {
        this.page = new ErrataPage(library, bank).html();
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public String page() {
        return page;
    }
}
