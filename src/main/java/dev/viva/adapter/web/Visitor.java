package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;

/**
 * Somebody in a browser, known by their cookie alone.
 *
 * @param id 32 hexadecimal digits
 */
record Visitor(String id) {
    private static final String WORKSPACE = "web:local";
    private static final int SHORT = 8;

    CandidateKey candidate() {
        return new CandidateKey(WORKSPACE, id);
    }

    /** Enough of the id to tell visitors apart, too little to be one. */
    String shortId() {
        return id.substring(0, SHORT);
    }
}
