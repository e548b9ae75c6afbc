package dev.viva.bank.lint;

import dev.viva.bank.Criterion;
import dev.viva.bank.RequiredNumber;
import dev.viva.bank.RubricItem;
import dev.viva.numeric.expression.ExpressionException;
import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Verdict;
import dev.viva.numeric.reading.Echo;
import dev.viva.numeric.reading.Mentions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number of a criterion stands in its own sentence, and one that follows from another really does. */
public final class Numbers implements Rule {
    private static final String RULE = "number";

    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            if (draft.item() instanceof RubricItem item) {
                Map<String, RequiredNumber> earlier = new HashMap<>();
                for (int i = 0; i < item.key().criteria().size(); i++) {
                    Criterion criterion = item.key().criteria().get(i);
                    Place place = draft.criteria().get(i).says().place();
                    fault(criterion, earlier).ifPresent(sentence -> found.error(RULE, place, draft.name(), sentence));
                    if (criterion.number() != null) {
                        earlier.put(criterion.id(), criterion.number());
                    }
                }
            }
        }
    }

    private static Optional<String> fault(Criterion criterion, Map<String, RequiredNumber> earlier) {
        RequiredNumber number = criterion.number();
        if (number == null) {
            return Optional.empty();
        }
        if (!isStated(number, criterion.says())) {
            return Optional.of("`says` of " + criterion.id() + " does not state its number " + number.value());
        }
        return number.follows() == null ? Optional.empty() : fault(number, number.follows(), earlier);
    }

    private static boolean isStated(RequiredNumber number, String says) {
        NumericKey key = number.keys().get(0);
        return Mentions.in(says, Judge.context(key), WorkBudget.forReading()).stream()
                .anyMatch(each -> Judge.judge(each, key).verdict() == Verdict.CORRECT);
    }

    private static Optional<String> fault(
            RequiredNumber number, RequiredNumber.Follows follows, Map<String, RequiredNumber> earlier) {
        RequiredNumber from = earlier.get(follows.from());
        if (from == null) {
            return Optional.of(
                    "the number follows from `" + follows.from() + "`, which is no earlier criterion with a number"
                            + Nearest.hint(follows.from(), earlier.keySet()));
        }
        try {
            double value = follows.value(from.value().doubleValue());
            boolean agrees =
                    Double.isFinite(value) && number.tolerance().holds(BigDecimal.valueOf(value), number.value());
            return agrees
                    ? Optional.empty()
                    : Optional.of(start(follows, from) + " is " + shown(value) + ", not " + number.value());
        } catch (ExpressionException undefined) {
            return Optional.of(start(follows, from) + ": " + undefined.getMessage());
        }
    }

    private static String start(RequiredNumber.Follows follows, RequiredNumber from) {
        return "`" + follows.formula() + "` of " + from.value();
    }

    private static String shown(double value) {
        return Double.isFinite(value) ? Echo.rounded(BigDecimal.valueOf(value), null) : Double.toString(value);
    }
}
