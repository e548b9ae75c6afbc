package dev.viva.adapter.llm;

import java.io.IOException;

/** More came than is ever read. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
}
