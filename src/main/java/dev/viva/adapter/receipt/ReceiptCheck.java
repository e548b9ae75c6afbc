package dev.viva.adapter.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.grading.Deviation;
import dev.viva.grading.Grade;
import dev.viva.grading.KeyVersion;
import dev.viva.grading.Replay;
import dev.viva.practice.GradingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks receipts without a service: the signature, then the mark, then what the mark rests on. */
public final class ReceiptCheck {
    private static final String UNSIGNED = "This reading has no signature: it is from before receipts were kept.";

    private final Replay replay;
    private final Optional<String> trusted;

    /**
     * @param trusted the public key that must have signed; nothing where whoever signed is to be told
     */
    public ReceiptCheck(Replay replay, Optional<String> trusted) {
        this.replay = replay;
        this.trusted = trusted;
    }

    /**
     * What was found.
     *
     * @param holds true where the signature is right and nothing deviates
     */
    public record Found(ObjectNode json, boolean holds) {}

    /** The receipts of a document: itself, or those of an attempt. */
    public static List<ObjectNode> receipts(JsonNode document) {
        List<ObjectNode> receipts = new ArrayList<>();
        JsonNode listed = document.path("receipts");
        (listed.isArray() ? listed : Json.MAPPER.createArrayNode().add(document)).forEach(each -> {
            if (!(each instanceof ObjectNode receipt)) {
                throw new IllegalArgumentException("a receipt must be a JSON object");
            }
            receipts.add(receipt);
        });
        return receipts;
    }

    /** Never throws: what cannot be read is a deviation. */
    public Found check(ObjectNode receipt) {
        ObjectNode out = Json.MAPPER.createObjectNode();
        List<Deviation> deviations = new ArrayList<>();
        ArrayNode notes = Json.MAPPER.createArrayNode();
        for (String name : List.of("candidate", "attempt", "turn", "revision")) {
            out.set(name, receipt.path(name));
        }
        signature(receipt, out, deviations, notes);
        try {
            grade(receipt, out, deviations, notes);
        } catch (RuntimeException notAReceipt) {
            deviations.add(new Deviation("receipt", "something else", "a receipt of the form " + ReceiptJson.FORM));
        }
        out.put("holds", deviations.isEmpty());
        ArrayNode list = out.putArray("deviations");
        deviations.forEach(each -> list.addObject()
                .put("what", each.what())
                .put("recorded", each.recorded())
                .put("found", each.found()));
        out.set("notes", notes);
        return new Found(out, deviations.isEmpty());
    }

    private void signature(ObjectNode receipt, ObjectNode out, List<Deviation> deviations, ArrayNode notes) {
        JsonNode signature = receipt.path(ReceiptJson.SIGNATURE);
        if (signature.isMissingNode()) {
            deviations.add(new Deviation("signature", "none", "a signature"));
            notes.add(UNSIGNED);
            out.put("signature", "none");
            return;
        }
        String key = signature.path("publicKey").asText();
        boolean right = signature.size() == 3
                && signature.path("algorithm").asText().equals(ReceiptKey.ALGORITHM)
                && PublicKeys.checks(
                        key,
                        ReceiptJson.signedText(receipt),
                        signature.path("value").asText());
        out.put("signature", right ? "right" : "wrong");
        out.put("signedBy", key);
        if (!right) {
            deviations.add(new Deviation("signature", "a signature of something else", "a signature of this receipt"));
        }
        if (trusted.isPresent() && !trusted.get().equals(key)) {
            deviations.add(new Deviation("signature.publicKey", key, trusted.get()));
        }
        if (trusted.isEmpty()) {
            notes.add("Compare the key with /api/receipts/key of the service that should have signed, or give --key.");
        }
    }

    private void grade(ObjectNode receipt, ObjectNode out, List<Deviation> deviations, ArrayNode notes) {
        if (!receipt.path("receipt").asText().equals(ReceiptJson.FORM)) {
            deviations.add(new Deviation("receipt", receipt.path("receipt").asText(), ReceiptJson.FORM));
        }
        GradingRequest request = ReceiptJson.request(receipt);
        Grade grade = Wire.grade(receipt.path("grade"));
        String key = receipt.path("key").asText();
        if (!key.equals(KeyVersion.of(request.asked()))) {
            deviations.add(new Deviation("key", key, KeyVersion.of(request.asked())));
        }
        if (grade.score() == null) {
            out.putNull("score");
        } else {
            out.put("score", grade.score());
        }
        out.put("outcome", receipt.at("/grade/outcome").asText());
        out.put("grader", grade.grader());
        Replay.Result result = replay.replay(request.asked(), request.answer(), grade);
        deviations.addAll(result.deviations());
        result.notes().forEach(notes::add);
    }
}
