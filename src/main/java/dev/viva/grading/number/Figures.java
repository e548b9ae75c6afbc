package dev.viva.grading.number;

import dev.viva.bank.RequiredNumber;
import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.Judgement;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Quantity;
import dev.viva.numeric.judging.Verdict;
import dev.viva.numeric.reading.Form;
import dev.viva.numeric.reading.Mentions;
import dev.viva.numeric.reading.Reading;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the number of one point in the sentences that speak of it. */
final class Figures {
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private final RequiredNumber wanted;
    private final List<NumericKey> keys;
    private final Given given;
    private final WorkBudget budget = WorkBudget.forReading();
    private final Map<Sentence, List<Reading.Read>> known = new HashMap<>();

    /**
     * @param given numbers that tell nothing, since the question or the key names them
     */
    Figures(RequiredNumber wanted, Given given) {
        this.wanted = wanted;
        this.keys = wanted.keys();
        this.given = given;
    }

    /**
     * What the sentences state.
     *
     * @param home where the point is made; a number there that is not the right one is a wrong one
     * @param near where the right one counts as well
     * @param following the value that follows from the candidate's own earlier number, or null
     */
    Said in(List<Sentence> home, List<Sentence> near, @Nullable BigDecimal following) {
        Said right = first(near, keys, Said.Kind.RIGHT);
        if (right == null && following != null) {
            right = first(near, List.of(wanted.key(following)), Said.Kind.FOLLOWS);
        }
        return right == null ? wrong(home) : right;
    }

    private @Nullable Said first(List<Sentence> sentences, List<NumericKey> accepted, Said.Kind kind) {
        for (Sentence sentence : sentences) {
            List<Reading.Read> numbers = numbers(sentence);
            for (Reading.Read number : numbers) {
                BigDecimal value = right(number, accepted);
                if (value != null) {
                    boolean hedged = sentence.offers() && numbers.stream().anyMatch(each -> isElse(each, accepted));
                    return new Said(
                            hedged ? Said.Kind.HEDGED : kind,
                            value,
                            sentence.text().strip());
                }
            }
        }
        return null;
    }

    /** The last number that could be meant for the right one; a small whole one only where it stands alone. */
    private Said wrong(List<Sentence> home) {
        Said said = Said.NOTHING;
        Said alone = Said.NOTHING;
        int count = 0;
        for (Sentence sentence : home) {
            for (Reading.Read number : numbers(sentence)) {
                if (!given.has(number)) {
                    count++;
                    alone = wrong(number, sentence);
                    said = isTelling(number) ? alone : said;
                }
            }
        }
        boolean stands = count == 1 && !wanted.optional();
        return said == Said.NOTHING && stands ? alone : said;
    }

    private Said wrong(Reading.Read number, Sentence sentence) {
        Judgement judged = Judge.judge(number, keys.get(0));
        boolean slip = judged.verdict() == Verdict.CLOSE || judged.verdict() == Verdict.MISTAKE;
        Said.Kind kind = slip ? Said.Kind.SLIP : Said.Kind.WRONG;
        return new Said(kind, value(judged), sentence.text().strip());
    }

    private List<Reading.Read> numbers(Sentence sentence) {
        return known.computeIfAbsent(sentence, each -> Mentions.in(each.text(), Judge.context(keys.get(0)), budget));
    }

    private static @Nullable BigDecimal right(Reading.Read number, List<NumericKey> accepted) {
        for (NumericKey key : accepted) {
            Judgement judged = Judge.judge(number, key);
            if (judged.verdict() == Verdict.CORRECT) {
                return value(judged);
            }
        }
        return null;
    }

    /** Another number that is told as if it could be the one. */
    private boolean isElse(Reading.Read number, List<NumericKey> accepted) {
        return isTelling(number)
                && !given.has(number)
                && accepted.stream().allMatch(key -> Judge.judge(number, key).verdict() == Verdict.WRONG);
    }

    private static @Nullable BigDecimal value(Judgement judged) {
        return judged.value() instanceof Quantity.Finite finite ? finite.value() : null;
    }

    /** Small whole numbers stand in every formula, so they count only where one is asked for. */
    private boolean isTelling(Reading.Read number) {
        boolean whole = number.value().stripTrailingZeros().scale() <= 0;
        boolean small = whole && number.value().abs().compareTo(SMALL) <= 0 && number.unit() == null;
        boolean asked = wanted.value().stripTrailingZeros().scale() <= 0
                && wanted.value().abs().compareTo(SMALL) <= 0;
        return asked && number.form() != Form.EXPRESSION || !small;
    }
}
