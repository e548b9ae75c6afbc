package dev.viva.adapter.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says what went wrong as JSON and in plain words; details are for the log alone. */
class WebErrors {
    private static final Logger LOG = Logger.getLogger(WebErrors.class);

    static Response response(Refusal refusal) {
        Response.ResponseBuilder response = Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem(refusal.error()));
        if (refusal.status() == 429 || refusal.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 2);
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refused) {
        Response response = refused.getResponse();
        return response.hasEntity() ? response : response(new Refusal(response.getStatus(), sentence(response)));
    }

    @ServerExceptionMapper
    Response failed(RuntimeException failure) {
        LOG.error("A request failed", failure);
        return response(new Refusal(500, "Something went wrong here. Please try again."));
    }

    private static String sentence(Response response) {
        return switch (response.getStatus()) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take such a request.";
            case 406 -> "This address does not answer in the form that was asked for.";
            case 415 -> Refusal.notJson().error();
            default -> "The request was refused: " + response.getStatusInfo().getReasonPhrase() + ".";
        };
    }
}
