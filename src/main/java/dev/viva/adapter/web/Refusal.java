package dev.viva.adapter.web;

/**
 * A request that is not served.
 *
 * @param status the HTTP status
 * @param error one plain sentence
 */
record Refusal(int status, String error) {
    static Refusal crossSite() {
        return new Refusal(403, "This page may only be used from its own address.");
    }

    static Refusal notJson() {
        return new Refusal(415, "The body must be JSON, with the content type application/json.");
    }

    static Refusal tooLarge() {
        return new Refusal(413, "The body is larger than " + PostGuard.LARGEST_BODY / 1024 + " KiB.");
    }

    static Refusal notTaken() {
        return new Refusal(503, "This could not be stored just now. Please send it again.");
    }

    static Refusal exportsBusy() {
        return new Refusal(429, "Others are getting their files just now. Please try again in a minute.");
    }

    static Refusal noExport() {
        return new Refusal(503, "The file could not be made just now. Please try again in a minute.");
    }

    static Refusal noReceipt() {
        return new Refusal(404, "There is no receipt for that: it is not an answer of yours, or it is not over yet.");
    }

    static Refusal tooManyStreams() {
        return new Refusal(429, "This visitor has too many open pages. Please close one.");
    }
}
