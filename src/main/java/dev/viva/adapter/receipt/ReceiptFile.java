package dev.viva.adapter.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.chat.CandidateKey;
import dev.viva.grading.Stamp;
import dev.viva.practice.GradingRequest;
import dev.viva.review.Transcript;
import java.time.Instant;

/** All receipts of one attempt as one JSON document, the first reading first. */
public final class ReceiptFile {
    /** What stands for a mark that did not come in time; there is nothing in it to check. */
    private static final String NOBODY = "none";

    private ReceiptFile() {}

    public static String of(CandidateKey candidate, Transcript transcript) {
        ObjectNode file = Json.MAPPER.createObjectNode();
        file.put("attempt", transcript.attempt().value());
        ArrayNode receipts = file.putArray("receipts");
        transcript.readings().stream()
                .filter(each -> !each.grade().grader().equals(NOBODY))
                .forEach(each -> receipts.add(receipt(candidate, transcript, each)));
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be written as JSON", e);
        }
    }

    /** Nobody signed what earlier versions marked, and what nobody marked in time. */
    private static ObjectNode receipt(CandidateKey candidate, Transcript transcript, Transcript.Reading reading) {
        Stamp stamp = reading.stamp();
        Instant at = stamp == null ? reading.at() : stamp.at();
        GradingRequest request = new GradingRequest(
                candidate,
                transcript.place(),
                transcript.attempt(),
                reading.turn(),
                reading.revision(),
                reading.answer(),
                transcript.asked(),
                at);
        return stamp == null
                ? ReceiptJson.body(request, reading.grade())
                : ReceiptJson.signed(request, reading.grade(), stamp);
    }
}
