package dev.viva.adapter.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.viva.ability.model.Sites;
import dev.viva.ability.pick.Reason;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.chat.EventId;
import dev.viva.chat.SessionId;
import dev.viva.chat.TimerKey;
import dev.viva.chat.Visibility;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import dev.viva.grading.second.Why;
import dev.viva.recall.Deck;
import dev.viva.recall.Rating;
import dev.viva.schedule.Plan;
import dev.viva.schedule.Slot;
import dev.viva.session.Challenge;
import dev.viva.session.Ending;
import dev.viva.session.Fact;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;

/** Ids as plain strings, and enums in lower case with hyphens. */
final class Values extends SimpleModule {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("this-escape")
    Values() {
        plain(AttemptId.class, AttemptId::value, AttemptId::new);
        plain(SessionId.class, SessionId::value, SessionId::new);
        plain(EventId.class, EventId::value, EventId::new);
        plain(ItemId.class, ItemId::value, ItemId::new);
        plain(Sites.class, SitesText::write, SitesText::read);
        plain(Deck.class, Deck::text, Deck::new);
        plain(Plan.class, Plan::text, Plan::read);
        plain(Slot.class, Slot::text, Slot::read);
        words(Rating.class);
        words(Topic.class);
        words(Reason.class);
        words(Verdict.class);
        words(Outcome.class);
        words(Visibility.class);
        words(Card.Tone.class);
        words(Ending.class);
        words(TimerKey.Kind.class);
        words(Challenge.class);
        words(Fact.ChallengeRaised.To.class);
        words(Why.class);
        addKeySerializer(Topic.class, new TopicKey());
        addKeyDeserializer(Topic.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return word(Topic.class, key);
            }
        });
    }

    /** The wire name of an enum value: {@code NEEDS_REVIEW} is "needs-review". */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private <E extends Enum<E>> void words(Class<E> type) {
        plain(type, Values::word, text -> word(type, text));
    }

    private <T> void plain(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new Written<>(type, write));
        addDeserializer(type, new Read<>(type, read));
    }

    private static final class Written<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<T, String> write;

        Written(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(write.apply(value));
        }
    }

    private static final class Read<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> read;

        Read(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString();
            if (text == null) {
                throw context.weirdStringException("", handledType(), "a string is expected");
            }
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(text, handledType(), String.valueOf(e.getMessage()));
            }
        }
    }

    private static final class TopicKey extends StdSerializer<Topic> {
        private static final long serialVersionUID = 1;

        TopicKey() {
            super(Topic.class);
        }

        @Override
        public void serialize(Topic value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(word(value));
        }
    }
}
