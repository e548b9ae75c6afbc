package dev.viva.adapter.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.grading.Grade;
import dev.viva.grading.KeyVersion;
import dev.viva.grading.Stamp;
import dev.viva.practice.GradingRequest;
import java.time.Instant;

/**
 * A receipt as JSON. Everything but {@code signature} is signed: the signature is over the canonical text (RFC 8785) of the
 * object without it.
 */
final class ReceiptJson {
    /** The form of these receipts. */
    static final String FORM = "viva/1";

    static final String SIGNATURE = "signature";

    private ReceiptJson() {}

    static ObjectNode body(GradingRequest request, Grade grade) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("receipt", FORM);
        node.put("candidate", request.candidate().text());
        node.put("attempt", request.attempt().value());
        node.put("turn", request.turn());
        node.put("revision", request.revision());
        node.put("at", request.at().toString());
        node.put("key", KeyVersion.of(request.asked()));
        node.set("asked", asked(request));
        node.put("answer", request.answer());
        node.set("grade", Wire.grade(grade));
        return node;
    }

    /** A seed has 64 bits, more than a number of JSON may count on. */
    private static JsonNode asked(GradingRequest request) {
        ObjectNode asked = (ObjectNode) Wire.asked(request.asked());
        if (asked.has("seed")) {
            asked.put("seed", asked.get("seed").asText());
        }
        return asked;
    }

    static ObjectNode signed(GradingRequest request, Grade grade, Stamp stamp) {
        ObjectNode node = body(request, grade);
        node.putObject(SIGNATURE)
                .put("algorithm", ReceiptKey.ALGORITHM)
                .put("publicKey", stamp.key())
                .put("value", stamp.signature());
        return node;
    }

    /** What the signature is over. */
    static String signedText(ObjectNode receipt) {
        return CanonicalJson.of(receipt.deepCopy().without(SIGNATURE));
    }

    /** The request that was graded, as far as a receipt tells. */
    static GradingRequest request(ObjectNode receipt) {
        return new GradingRequest(
                CandidateKey.parse(receipt.path("candidate").asText()),
                new dev.viva.chat.Place("receipt", null),
                new AttemptId(receipt.path("attempt").asText()),
                receipt.path("turn").asInt(),
                receipt.path("revision").asInt(),
                receipt.path("answer").asText(),
                Wire.asked(receipt.path("asked")),
                Instant.parse(receipt.path("at").asText()));
    }
}
