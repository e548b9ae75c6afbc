package dev.viva.adapter.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the model is and how it is spoken to. Only an operator can name it; private addresses are fine, since a model of
 * one's own runs there.
 *
 * @param address its base URL, such as {@code https://api.openai.com/v1} or {@code http://localhost:11434}
 * @param model the model's name, as exact as the provider has it
 * @param key the key, or null where none is needed
 * @param connect how long connecting may take
 * @param patience how long one call may take in all, waiting for a busy endpoint included
 */
public record Endpoint(
        Provider provider,
        URI address,
        String model,
        @Nullable String key,
        Form form,
        Duration connect,
        Duration patience) {
    private static final int LONGEST_NAME = 128;

    /** The protocol. */
    public enum Provider {
        OPENAI,
        OLLAMA
    }

    /** How the form of the reply is asked for; it is read strictly in any case. */
    public enum Form {
        /** By a JSON schema. */
        SCHEMA,
        /** As some JSON object. */
        JSON,
        /** By the prompt alone. */
        TEXT
    }

    /**
     * @throws IllegalArgumentException in words for the operator
     */
    public Endpoint {
        // Secrets that come from files end with a line break.
        key = key == null || key.isBlank() ? null : key.strip();
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException("the base URL must begin with http:// or https:// and name a host");
        }
        if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("the base URL must have no user, no query and no fragment");
        }
        if (model.isBlank() || model.length() > LONGEST_NAME || model.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the model's name must be 1 to " + LONGEST_NAME + " characters");
        }
        if (connect.isNegative() || connect.isZero() || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("the time-outs must be above 0");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Endpoint[" + provider + " " + address + " " + model + "]";
    }
}
