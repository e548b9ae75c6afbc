package dev.viva.adapter.vault;

import org.jspecify.annotations.Nullable;

/** Something was sealed with another key than the one at hand. */
public final class WrongKey extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongKey(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
