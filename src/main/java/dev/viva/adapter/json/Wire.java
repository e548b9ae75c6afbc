package dev.viva.adapter.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Card;
import dev.viva.chat.EventId;
import dev.viva.chat.Place;
import dev.viva.chat.Reply;
import dev.viva.chat.Reread;
import dev.viva.chat.Visibility;
import dev.viva.grading.Grade;
import dev.viva.grading.Stamp;
import dev.viva.grading.second.Why;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Source;
import dev.viva.session.CandidateState;
import dev.viva.session.Fact;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of the topics and of Redis, to JSON and back. */
public final class Wire {
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    private static final ObjectWriter FACT = Json.MAPPER.writerFor(Fact.class);
    private static final ObjectWriter REREAD = Json.MAPPER.writerFor(Reread.class);
    private static final ObjectWriter CARD = Json.MAPPER.writerFor(Card.class);
    private static final ObjectWriter GRADE = Json.MAPPER.writerFor(Grade.class);
    private static final ObjectWriter STAMP = Json.MAPPER.writerFor(Stamp.class);
    private static final ObjectWriter ASKED = Json.MAPPER.writerFor(Asked.class);

    private Wire() {}

    public static String state(CandidateState state) {
        return write(state);
    }

    public static CandidateState state(String json) {
        return read(json, CandidateState.class);
    }

    /** A record as a tree, with everything in plain. */
    public static ObjectNode recordTree(JournalRecord record) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("cause", record.cause().value());
        node.put("hash", record.contentHash());
        node.set("source", Json.MAPPER.valueToTree(record.source()));
        node.put("version", record.version());
        node.put("at", record.at().toString());
        node.set("facts", facts(record.facts()));
        ArrayNode replies = node.putArray("replies");
        for (int i = 0; i < record.replies().size(); i++) {
            replies.add(reply(record.replies().get(i), i));
        }
        return node;
    }

    public static JsonNode fact(Fact fact) {
        return tree(fact, FACT);
    }

    /** Writes a fact where a value is due. */
    public static void fact(JsonGenerator out, Fact fact) throws IOException {
        FACT.writeValue(out, fact);
    }

    public static JournalRecord record(CandidateKey candidate, JsonNode node) {
        List<Reply> replies = new ArrayList<>();
        node.path("replies").forEach(each -> replies.add(reply(each)));
        return new JournalRecord(
                candidate,
                new EventId(node.path("cause").asText()),
                node.path("hash").asText(),
                Json.MAPPER.convertValue(node.path("source"), Source.class),
                Instant.parse(node.path("at").asText()),
                node.path("version").asLong(),
                Json.MAPPER.convertValue(node.path("facts"), FACTS),
                replies);
    }

    /** A value of {@code chat.replies}: the {@code index}-th reply of a record. */
    public static String reply(JournalRecord record, int index) {
        Reply reply = record.replies().get(index);
        return JsonText.of(out -> {
            out.writeStartObject();
            head(out, reply, index);
            out.writeStringField("text", reply.text());
            out.writeFieldName("card");
            card(out, reply.card());
            out.writeStringField("replyTo", record.cause().value());
            out.writeStringField("workspace", record.candidate().workspace());
            out.writeStringField("user", record.candidate().user());
            out.writeEndObject();
        });
    }

    /** Where a reply goes and who sees it: the first fields of an object that was begun. */
    public static void head(JsonGenerator out, Reply reply, int index) throws IOException {
        Place place = reply.place();
        out.writeStringField("channel", place.channel());
        if (place.thread() != null) {
            out.writeStringField("thread", place.thread());
        }
        out.writeNumberField("index", index);
        out.writeStringField("visibility", Values.word(reply.visibility()));
    }

    /** Writes a card where a value is due. */
    public static void card(JsonGenerator out, Card card) throws IOException {
        CARD.writeValue(out, card);
    }

    /** The name of a card's kind. */
    public static String kind(Card card) {
        return Json.kind(card);
    }

    /** A value of {@code grading.requests}. */
    public static String request(GradingRequest request) {
        ObjectNode node = place(Json.MAPPER.createObjectNode(), request.place());
        node.put("attempt", request.attempt().value());
        node.put("turn", request.turn());
        node.put("revision", request.revision());
        node.put("answer", request.answer());
        node.set("asked", tree(request.asked(), ASKED));
        node.put("at", request.at().toString());
        return write(address(node, request.candidate()));
    }

    public static GradingRequest request(CandidateKey candidate, String json) {
        JsonNode node = read(json, JsonNode.class);
        return new GradingRequest(
                candidate,
                place(node),
                new AttemptId(node.path("attempt").asText()),
                node.path("turn").asInt(),
                node.path("revision").asInt(),
                node.path("answer").asText(),
                Json.MAPPER.convertValue(node.path("asked"), Asked.class),
                Instant.parse(node.path("at").asText()));
    }

    /** The data of {@code dev.viva.answer.graded.v1}. */
    public static String graded(
            GradingRequest request, Grade grade, @Nullable Stamp stamp, Map<String, String> followUps) {
        ObjectNode node = place(Json.MAPPER.createObjectNode(), request.place());
        node.put("attempt", request.attempt().value());
        node.put("turn", request.turn());
        node.put("revision", request.revision());
        node.set("grade", Json.MAPPER.valueToTree(grade));
        if (stamp != null) {
            node.set("stamp", tree(stamp, STAMP));
        }
        if (!followUps.isEmpty()) {
            node.set("followUps", Json.MAPPER.valueToTree(followUps));
        }
        return write(address(node, request.candidate()));
    }

    /** The same for a second reading. */
    public static String reread(GradingRequest request, Grade grade, @Nullable Stamp stamp, Reread rereads) {
        ObjectNode node = (ObjectNode) read(graded(request, grade, stamp, Map.of()), JsonNode.class);
        node.set("rereads", tree(rereads, REREAD));
        return write(node);
    }

    /** The data of {@code dev.viva.review.unread.v1}. */
    public static String unread(CandidateKey candidate, Place place, AttemptId attempt, Why why, boolean challenged) {
        ObjectNode node = place(Json.MAPPER.createObjectNode(), place);
        node.put("attempt", attempt.value());
        node.set("why", Json.MAPPER.valueToTree(why));
        node.put("challenged", challenged);
        return write(address(node, candidate));
    }

    /** The data of {@code dev.viva.review.decided.v1}. */
    public static String reviewed(
            GradingRequest request,
            Grade grade,
            @Nullable Stamp stamp,
            Reread rereads,
            String name,
            @Nullable String note) {
        ObjectNode node = (ObjectNode) read(reread(request, grade, stamp, rereads), JsonNode.class);
        node.put("name", name);
        if (note != null) {
            node.put("note", note);
        }
        return write(node);
    }

    /** A question with its whole key. */
    public static JsonNode asked(Asked asked) {
        return tree(asked, ASKED);
    }

    public static Asked asked(JsonNode json) {
        return Json.MAPPER.convertValue(json, Asked.class);
    }

    public static JsonNode grade(Grade grade) {
        return tree(grade, GRADE);
    }

    public static Grade grade(JsonNode json) {
        return Json.MAPPER.convertValue(json, Grade.class);
    }

    public static ObjectNode address(ObjectNode node, CandidateKey candidate) {
        node.put("workspace", candidate.workspace());
        node.put("user", candidate.user());
        return node;
    }

    public static ObjectNode place(ObjectNode node, Place place) {
        node.put("channel", place.channel());
        if (place.thread() != null) {
            node.put("thread", place.thread());
        }
        return node;
    }

    public static Place place(JsonNode node) {
        JsonNode thread = node.get("thread");
        return new Place(node.path("channel").asText(), thread == null ? null : thread.asText());
    }

    private static ObjectNode reply(Reply reply, int index) {
        ObjectNode node = place(Json.MAPPER.createObjectNode(), reply.place());
        node.put("index", index);
        node.set("visibility", Json.MAPPER.valueToTree(reply.visibility()));
        node.put("text", reply.text());
        node.set("card", tree(reply.card(), CARD));
        return node;
    }

    private static Reply reply(JsonNode node) {
        return new Reply(
                place(node),
                Json.MAPPER.convertValue(node.path("visibility"), Visibility.class),
                node.path("text").asText(),
                Json.MAPPER.convertValue(node.path("card"), Card.class));
    }

    private static ArrayNode facts(List<Fact> facts) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        facts.forEach(fact -> array.add(tree(fact, FACT)));
        return array;
    }

    /** Written as its sealed type, so that the type's name stands in it. */
    private static <T> JsonNode tree(T value, ObjectWriter type) {
        try {
            // By way of bytes: a buffer of tokens would write 1.0 as 1, and a rebuilt state would differ in its bytes.
            return Json.MAPPER.readTree(type.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
    }

    public static String write(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON of ours cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
