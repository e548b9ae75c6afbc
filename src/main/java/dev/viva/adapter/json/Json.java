package dev.viva.adapter.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.viva.ability.Basis;
import dev.viva.ability.Standing;
import dev.viva.ability.TopicStanding;
import dev.viva.ability.model.Change;
import dev.viva.bank.Asked;
import dev.viva.bank.Topic;
import dev.viva.chat.Card;
import dev.viva.numeric.judging.Quantity;
import dev.viva.recall.Deck;
import dev.viva.schedule.Diary;
import dev.viva.schedule.Streak;
import dev.viva.session.CandidateState;
import dev.viva.session.Closed;
import dev.viva.session.Earlier;
import dev.viva.session.Fact;
import dev.viva.session.Phase;
import dev.viva.session.Routine;
import dev.viva.session.Session;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The mapper for everything Viva writes: properties in alphabetical order, absent values left out, ids as plain strings,
 * enums in lower case. Strict in what it reads from outside (no repeated names, nothing after the value, bounded in every
 * direction), and indifferent to fields it does not know, so that records of every version can be folded.
 */
public final class Json {
    /** Ours lie below 15; a parser that follows every bracket would run out of stack. */
    static final int DEEPEST = 50;

    /** An event has a few dozen, a record hundreds. A part is 2 bytes of text and 50 or more of memory. */
    static final int MOST_TOKENS = 100_000;

    /** The parser remembers the names it met, thousands of them, so they must be short. */
    static final int LONGEST_NAME = 256;

    /** Beyond this, turning digits into a number takes time that grows with the square of their count. */
    static final int LONGEST_NUMBER = 100;

    /** Texts are cut or refused where they are used; this only keeps one from filling the memory. */
    static final int LONGEST_TEXT = 4_000_000;

    private static final Map<Class<?>, String> CARDS = Map.of(Card.GradeShown.class, "grade");

    private Json() {}

    /** One mapper for all; it is safe to share. */
    public static final JsonMapper MAPPER = mapper();

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(LONGEST_TEXT)
                        .maxTokenCount(MOST_TOKENS)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .addModule(new JavaTimeModule())
                .addModule(new Values())
                .addMixIn(Fact.class, ByFact.class)
                .addMixIn(Card.class, ByKind.class)
                .addMixIn(Asked.class, ByKind.class)
                .addMixIn(Phase.class, ByPhase.class)
                .addMixIn(Session.class, ByMode.class)
                .addMixIn(Quantity.class, ByQuantity.class)
                .addMixIn(TopicStanding.class, TopicArray.class)
                .addMixIn(Basis.class, BasisOrder.class)
                .addMixIn(Change.class, ChangeOrder.class)
                .addMixIn(Earlier.class, EarlierArray.class)
                .addMixIn(Standing.class, PackedTopics.class)
                .addMixIn(Closed.class, ClosedArray.class)
                .addMixIn(Diary.class, DiaryArray.class)
                .addMixIn(Streak.class, StreakArray.class)
                .addMixIn(Routine.class, WithoutNew.class)
                .addMixIn(CandidateState.class, WithoutNew.class);
        named(builder, Fact.class, Class::getSimpleName);
        named(builder, Card.class, type -> CARDS.getOrDefault(type, lower(type)));
        named(builder, Asked.class, Json::lower);
        named(builder, Phase.class, Json::lower);
        named(builder, Session.class, Json::lower);
        named(builder, Quantity.class, Json::lower);
        return builder.build();
    }

    /** The wire name of a card's type. */
    static String kind(Card card) {
        return CARDS.getOrDefault(card.getClass(), lower(card.getClass()));
    }

    /** Registers every leaf of a sealed type under its wire name. */
    private static void named(JsonMapper.Builder builder, Class<?> type, Function<Class<?>, String> name) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                named(builder, permitted, name);
            } else {
                builder.registerSubtypes(new NamedType(permitted, name.apply(permitted)));
            }
        }
    }

    private static String lower(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
    private interface ByFact {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface ByKind {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "phase")
    private interface ByPhase {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mode")
    private interface ByMode {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "quantity")
    private interface ByQuantity {}

    /**
     * What every idle candidate has many of is written without names. The order is that in which the parts came to be: a
     * new one goes to the end, or states of earlier versions are misread.
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"answered", "asked", "mean", "recent"})
    private interface TopicArray {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({
        "attempt",
        "hash",
        "item",
        "revision",
        "score",
        "turn",
        "seed",
        "hints",
        "earlier",
        "challenge",
        "basis",
        "change"
    })
    private interface ClosedArray {
        @JsonFormat(shape = JsonFormat.Shape.ARRAY)
        Basis basis();

        @JsonFormat(shape = JsonFormat.Shape.ARRAY)
        Change change();
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"plan", "on", "edition", "last", "lastAt", "asked", "streak", "waiting"})
    private interface DiaryArray {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"days", "freezes", "missed", "put"})
    private interface StreakArray {}

    /** Most people have no plan, and many no card: what is as it is for everybody at first is left out. */
    private interface WithoutNew {
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = IsNew.class)
        Deck deck();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = IsNew.class)
        Diary diary();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = IsNew.class)
        Routine routine();
    }

    /** Equals what is left out. */
    static final class IsNew {
        private static final Set<Object> NEW = Set.of(Deck.EMPTY, Diary.NEW, Routine.NEW);

        @Override
        public boolean equals(@Nullable Object other) {
            return other == null || NEW.contains(other);
        }

        @Override
        public int hashCode() {
            return NEW.hashCode();
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder(alphabetic = true)
    private interface EarlierArray {}

    @JsonPropertyOrder({"slope", "weight", "difficulty", "spread", "mean", "shared"})
    private interface BasisOrder {}

    @JsonPropertyOrder({"topic", "precision", "pull", "day"})
    private interface ChangeOrder {}

    private interface PackedTopics {
        @JsonSerialize(using = Topics.Written.class)
        @JsonDeserialize(using = Topics.Read.class)
        Map<Topic, TopicStanding> topics();
    }
}
