package dev.viva.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.EventId;
import dev.viva.chat.Head;
import dev.viva.chat.Place;
import dev.viva.chat.ProbeKey;
import dev.viva.chat.Reread;
import dev.viva.chat.TimerKey;
import dev.viva.grading.Grade;
import dev.viva.grading.Stamp;
import dev.viva.grading.second.Why;
import dev.viva.ids.Ids;
import dev.viva.practice.Delivery;
import dev.viva.practice.Source;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands on {@code chat.events}. Whatever it cannot read is poison with a reason; it never throws. */
public final class EventReader {
    private static final Set<String> INTERNAL =
            Set.of(Types.GRADED, Types.TIMER, Types.PROBE, Types.UNREAD, Types.REVIEWED);
    private static final List<String> RESERVED = List.of("graded:", "timer:", "probe:", "review:");
    private static final Duration EARLIEST = Duration.ofDays(1);
    private static final Duration LATEST = Duration.ofMinutes(5);

    private final Seal seal;

    public EventReader(Seal seal) {
        this.seal = seal;
    }

    /**
     * @param stamped the time the broker has for the record
     */
    public Delivery read(Source source, Instant stamped, Delivery.Raw raw) {
        try {
            CandidateKey candidate = key(raw.key());
            Envelope envelope = Envelope.read(raw);
            Fields fields = new Fields(envelope.data());
            requireSame(candidate, fields);
            requireSeal(candidate, envelope);
            requireOwnId(envelope);
            Head head = new Head(
                    new EventId(envelope.id()),
                    candidate,
                    new Place(fields.name("channel"), fields.verbatim("thread").orElse(null)),
                    at(envelope.time(), stamped),
                    fields.optional("userName").orElse(null));
            String hash = Ids.digest(26, envelope.type(), Wire.write(canonical(content(envelope))));
            return new Delivery.Readable(source, event(envelope, head, fields), hash, raw);
        } catch (Unreadable unreadable) {
            return new Delivery.Poison(source, unreadable.reason(), raw);
        } catch (IllegalArgumentException refused) {
            return new Delivery.Poison(source, String.valueOf(refused.getMessage()), raw);
        } catch (RuntimeException unexpected) {
            return new Delivery.Poison(
                    source, "cannot be read: " + unexpected.getClass().getSimpleName(), raw);
        }
    }

    private static ChatEvent event(Envelope envelope, Head head, Fields fields) {
        return switch (envelope.type()) {
            case Types.MESSAGE ->
                new ChatEvent.Message(
                        head,
                        fields.text("text"),
                        attempt(fields),
                        fields.verbatim("edits").map(EventId::new).orElse(null),
                        fields.flag("complete"));
            case Types.COMMAND ->
                new ChatEvent.Command(
                        head,
                        fields.text("command"),
                        fields.optional("arguments").orElse(""));
            case Types.ACTION -> new ChatEvent.Action(head, fields.text("action"), attempt(fields));
            case Types.GRADED ->
                new ChatEvent.Graded(
                        head,
                        new AttemptId(fields.name("attempt")),
                        fields.number("turn"),
                        fields.number("revision"),
                        part(envelope.data(), "grade", Grade.class),
                        envelope.data().has("rereads") ? part(envelope.data(), "rereads", Reread.class) : null,
                        envelope.data().has("stamp") ? part(envelope.data(), "stamp", Stamp.class) : null,
                        texts(envelope.data().path("followUps")));
            case Types.TIMER -> new ChatEvent.Timer(head, part(envelope.data(), "timer", TimerKey.class));
            case Types.PROBE -> new ChatEvent.ProbeDue(head, part(envelope.data(), "probe", ProbeKey.class));
            case Types.UNREAD ->
                new ChatEvent.Unread(
                        head,
                        new AttemptId(fields.name("attempt")),
                        word(envelope.data(), "why", Why.class),
                        fields.flag("challenged"));
            case Types.REVIEWED ->
                new ChatEvent.Reviewed(
                        head,
                        new AttemptId(fields.name("attempt")),
                        fields.number("turn"),
                        fields.number("revision"),
                        part(envelope.data(), "grade", Grade.class),
                        part(envelope.data(), "rereads", Reread.class),
                        fields.text("name"),
                        fields.optional("note").orElse(null),
                        envelope.data().has("stamp") ? part(envelope.data(), "stamp", Stamp.class) : null);
            default -> throw new Unreadable("unknown event type");
        };
    }

    private static @Nullable AttemptId attempt(Fields fields) {
        Optional<String> attempt = fields.verbatim("attempt").filter(text -> !text.isBlank());
        return attempt.map(AttemptId::new).orElse(null);
    }

    /** The mapper's own message may quote what somebody typed, so only the field is told. */
    private static <T> T part(JsonNode data, String name, Class<T> type) {
        if (!data.path(name).isObject()) {
            throw new Unreadable(name + " is missing");
        }
        try {
            return Json.MAPPER.convertValue(data.path(name), type);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(name + " does not have the form of its type");
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }

    private static <T> T word(JsonNode data, String name, Class<T> type) {
        try {
            return Json.MAPPER.convertValue(data.path(name), type);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(name + " is none of the words for it");
        }
    }

    private static CandidateKey key(byte @Nullable [] key) {
        if (key == null) {
            throw new Unreadable("the key is missing; it must read workspace/user");
        }
        if (key.length > 600) {
            throw new Unreadable("the key is too long");
        }
        try {
            return CandidateKey.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new Unreadable("the key is not UTF-8");
        }
    }

    private static void requireSame(CandidateKey candidate, Fields fields) {
        CandidateKey named = new CandidateKey(fields.name("workspace"), fields.name("user"));
        if (!named.equals(candidate)) {
            throw new Unreadable("the key names somebody else than the data");
        }
    }

    private void requireSeal(CandidateKey candidate, Envelope envelope) {
        if (INTERNAL.contains(envelope.type())
                && (envelope.seal() == null
                        || !seal.holds(
                                envelope.seal(), envelope.type(), envelope.id(), candidate.text(), envelope.value()))) {
            throw new Unreadable("an internal event without a valid signature");
        }
    }

    /** The ids of marks, timers and probes can be guessed, so nobody else may use one up before they come. */
    private static void requireOwnId(Envelope envelope) {
        boolean reserved = RESERVED.stream().anyMatch(envelope.id()::startsWith);
        if (reserved && !INTERNAL.contains(envelope.type())) {
            throw new Unreadable(
                    "an id that begins with graded:, timer:, probe: or review: belongs to internal events");
        }
    }

    /**
     * The event's own time where it can be right; else the broker's. A sender's clock must not decide how long an id is
     * remembered.
     */
    private static Instant at(@Nullable String time, Instant stamped) {
        if (time == null) {
            return stamped;
        }
        try {
            Instant at = OffsetDateTime.parse(time).toInstant();
            boolean possible = at.isAfter(stamped.minus(EARLIEST)) && at.isBefore(stamped.plus(LATEST));
            return possible ? at : stamped;
        } catch (DateTimeParseException e) {
            throw new Unreadable("ce_time is not an RFC 3339 time");
        }
    }

    /**
     * When a mark was asked for stands in its signature alone, and the words of a follow-up may change: asked for again, the
     * same mark is the same event.
     */
    private static JsonNode content(Envelope envelope) {
        return envelope.type().equals(Types.GRADED) && envelope.data() instanceof ObjectNode data
                ? data.deepCopy().without(List.of("stamp", "followUps"))
                : envelope.data();
    }

    /** With sorted names, so that the same content has the same digest however it was written. */
    private static Object canonical(JsonNode data) {
        Object value = Json.MAPPER.convertValue(data, Object.class);
        return value == null ? "" : value;
    }
}
