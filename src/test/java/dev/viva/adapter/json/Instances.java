package dev.viva.adapter.json;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.bank.ItemId;
import dev.viva.bank.RequiredNumber;
import dev.viva.chat.AttemptId;
import dev.viva.chat.EventId;
import dev.viva.chat.SessionId;
import dev.viva.schedule.Plan;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes instances of any record: with everything it can hold, or with as little as it allows. All texts differ. */
final class Instances {
    private final boolean full;
    private int count;

    private Instances(boolean full) {
        this.full = full;
    }

    /** Everything filled in; lists hold one element. */
    static <T> T full(Class<T> type) {
        return type.cast(new Instances(true).value(type));
    }

    /** Everything left out that may be; lists are empty. */
    static <T> T minimal(Class<T> type) {
        return type.cast(new Instances(false).value(type));
    }

    static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return several(generic);
        }
        Class<?> wanted = (Class<?>) type;
        Object plain = plain(wanted);
        if (plain != null) {
            return plain;
        }
        if (wanted.isEnum()) {
            Object[] constants = wanted.getEnumConstants();
            return full ? constants[0] : constants[constants.length - 1];
        }
        if (wanted.isSealed()) {
            List<Class<?>> leaves = SealedTypes.leaves(wanted);
            return value(leaves.get(full ? 0 : leaves.size() - 1));
        }
        return !full && wanted == AnswerKey.class ? smallestKey() : filled(wanted);
    }

    private Object several(ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == Map.class) {
            return full ? Map.of(value(arguments[0]), value(arguments[1])) : Map.of();
        }
        return full ? List.of(value(arguments[0])) : List.of();
    }

    private @Nullable Object plain(Class<?> type) {
        if (type == String.class) {
            return "text " + ++count;
        } else if (type == boolean.class || type == Boolean.class) {
            return full;
        } else if (type == int.class || type == Integer.class) {
            return full ? 3 : 1;
        } else if (type == long.class || type == Long.class) {
            return full ? Long.MAX_VALUE : 1L;
        } else if (type == double.class || type == Double.class) {
            return full ? 0.5 : 1.0;
        } else if (type == BigDecimal.class) {
            // Later ones are larger, as where two of them are the ends of something.
            return BigDecimal.valueOf(++count, 5);
        } else if (type == Instant.class) {
            return Instant.parse(full ? "2025-11-22T21:30:00.125Z" : "2025-11-22T21:30:00Z");
        }
        return time(type);
    }

    /** Later ones are later, as where two of them are the ends of something. */
    private @Nullable Object time(Class<?> type) {
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 23).plusDays(++count);
        } else if (type == LocalTime.class) {
            return LocalTime.of(9, 0).plusMinutes(++count);
        } else if (type == Plan.class) {
            return plan();
        }
        return id(type);
    }

    /** A plan must have a time. */
    private Plan plan() {
        return Plan.read("Europe/Berlin 09:0" + ++count % 10 + (full ? " weekdays" : ""));
    }

    private @Nullable Object id(Class<?> type) {
        if (type == AttemptId.class) {
            return new AttemptId("a-" + ++count);
        } else if (type == SessionId.class) {
            return new SessionId("s-" + ++count);
        } else if (type == ItemId.class) {
            return new ItemId("item-" + ++count);
        }
        return type == EventId.class ? new EventId("event " + ++count) : formula(type);
    }

    /** A formula must be one. */
    private @Nullable Object formula(Class<?> type) {
        return type == RequiredNumber.Follows.class
                ? new RequiredNumber.Follows("criterion " + ++count, "2 * x")
                : null;
    }

    /** A key must have a criterion. */
    private AnswerKey smallestKey() {
        return new AnswerKey(List.of((Criterion) filled(Criterion.class)), List.of());
    }

    private Object filled(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("no instance of " + type + " can be made here");
        }
        Object[] values = Arrays.stream(components)
                .map(each -> full || !mayBeAbsent(each) ? value(each.getGenericType()) : null)
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no instance of " + type + " can be made", e);
        }
    }
}
