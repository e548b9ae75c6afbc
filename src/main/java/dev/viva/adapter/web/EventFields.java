package dev.viva.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a posted event, each of them text. A field that is null counts as left out. */
final class EventFields {
    static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final int LONGEST_WORD = 64;

    private final JsonNode node;

    EventFields(JsonNode node) throws Missing {
        if (!node.isObject()) {
            throw new Missing("The body must be a JSON object.");
        }
        this.node = node;
    }

    Optional<String> optional(String name) throws Missing {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new Missing("The field \"" + name + "\" must be text.");
        }
        return Optional.of(wellFormed(value.textValue()));
    }

    String required(String name) throws Missing {
        return optional(name).orElseThrow(() -> new Missing("The field \"" + name + "\" is missing."));
    }

    /** A short text that is not blank. */
    String word(String name) throws Missing {
        String word = required(name).strip();
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            throw new Missing("The field \"" + name + "\" must be 1 to " + LONGEST_WORD + " characters.");
        }
        return word;
    }

    /** JSON can spell half a surrogate pair, UTF-8 cannot: it becomes "?" here and not somewhere behind the broker. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    /** A field that is not there, or not as it must be; never leaves this package's reader. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        Missing(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
