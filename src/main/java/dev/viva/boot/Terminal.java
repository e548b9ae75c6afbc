package dev.viva.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a terminal needs of a reply. */
final class Terminal {
    private Terminal() {}

    /**
     * A reply.
     *
     * @param kind the card's kind
     */
    record Said(String text, String kind, JsonNode card) {
        static Said read(ObjectMapper mapper, String json) {
            try {
                JsonNode node = mapper.readTree(json);
                return new Said(
                        node.path("text").asText(),
                        node.path("card").path("kind").asText(),
                        node.path("card"));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a reply of ours cannot be read", e);
            }
        }

        /** The text, and for a picture how to see it, since a terminal shows none. */
        String shown() {
            String experiment = card.path("parameters").path("experiment").asText();
            return kind.equals("picture") && !experiment.isEmpty()
                    ? text + "\n(The picture: `lab run " + experiment + " --out DIR` writes it to a folder.)"
                    : text;
        }

        boolean asks() {
            return kind.equals("question");
        }

        boolean ends() {
            return kind.equals("scorecard");
        }
    }
}
