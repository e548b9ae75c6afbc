package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import java.util.ArrayList;
import java.util.List;

/** Keys made on the spot, for answers to questions that no bank has. */
public final class AnswerKeys {
    private static final String PART = "part-";

    private AnswerKeys() {}

    /**
     * A key from a model answer: each sentence of it is a point.
     *
     * @throws IllegalArgumentException when it says nothing
     */
    public static AnswerKey fromReference(String modelAnswer) {
        List<Criterion> criteria = new ArrayList<>();
        for (String part : ReferenceParts.of(modelAnswer)) {
            criteria.add(new Criterion(PART + (criteria.size() + 1), 1, part, List.of(), List.of(), null, null));
        }
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("the model answer says nothing");
        }
        return new AnswerKey(criteria, List.of());
    }

    /** A key of these points alone. One that offers alternatives ("A OR B") is made by any of them. */
    public static AnswerKey fromPoints(List<Criterion> criteria) {
        return new AnswerKey(criteria.stream().map(AnswerKeys::withAlternatives).toList(), List.of());
    }

    private static Criterion withAlternatives(Criterion point) {
        List<String> offered = point.accept().isEmpty() ? Alternatives.of(point.says()) : List.of();
        return offered.isEmpty()
                ? point
                : new Criterion(
                        point.id(),
                        point.weight(),
                        point.says(),
                        offered,
                        point.bind(),
                        point.followUp(),
                        point.hint());
    }

    /** Whether a key was made from a model answer: by its ids, which travel with it. */
    static boolean isFromReference(AnswerKey key) {
        for (int i = 0; i < key.criteria().size(); i++) {
            if (!key.criteria().get(i).id().equals(PART + (i + 1))) {
                return false;
            }
        }
        return key.misconceptions().isEmpty();
    }
}
