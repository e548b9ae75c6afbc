package dev.viva.grading.number;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.reading.Mentions;
import dev.viva.numeric.reading.Reading;
import dev.viva.numeric.reading.ReadingContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Numbers that the question or the key names: an answer that repeats them does not mean them for its result. */
record Given(Set<BigDecimal> values) {
    static Given of(String question, AnswerKey key) {
        List<String> texts = new ArrayList<>(List.of(question));
        for (Criterion criterion : key.criteria()) {
            texts.add(criterion.says());
            texts.addAll(criterion.accept());
        }
        WorkBudget budget = WorkBudget.forReading();
        // Ordered by size, for 0.50 and 0.5 are one number.
        Set<BigDecimal> values = new TreeSet<>();
        for (String text : texts) {
            Mentions.in(text, ReadingContext.PLAIN, budget).forEach(each -> values.add(each.plain()));
        }
        return new Given(values);
    }

    boolean has(Reading.Read number) {
        return values.contains(number.plain()) || values.contains(number.value());
    }
}
