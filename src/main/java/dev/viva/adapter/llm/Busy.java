package dev.viva.adapter.llm;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;

/** The endpoint asks to be left alone for longer than one call may wait. */
final class Busy extends HttpException {
    private static final long serialVersionUID = 1;
    private final Duration rest;

    Busy(int status, Duration rest) {
        super(status, "busy");
        this.rest = rest;
    }

    Duration rest() {
        return rest;
    }
}
