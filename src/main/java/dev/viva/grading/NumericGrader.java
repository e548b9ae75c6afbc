package dev.viva.grading;

import dev.viva.bank.Asked;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks computed answers: one plain number, compared with the key within its tolerance. */
public final class NumericGrader implements Grader {
    private static final String NAME = "numeric/1";
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]{1,18}(?:\\.[0-9]{0,18})?|\\.[0-9]{1,18})(?:[eE][-+]?[0-9]{1,3})?%?");

    @Override
    public Grade grade(GradingTask task) {
        if (!(task.asked() instanceof Asked.Numeric asked)) {
            throw new IllegalArgumentException("only questions with a computed answer are marked here");
        }
        Optional<Double> value = read(task.answer());
        return value.map(typed -> judged(asked, typed, task.answer().strip())).orElseGet(NumericGrader::unreadable);
    }

    private static Optional<Double> read(String answer) {
        Matcher number = NUMBER.matcher(answer.length() > 200 ? answer.substring(0, 200) : answer);
        if (!number.find()) {
            return Optional.empty();
        }
        String text = number.group();
        boolean share = text.endsWith("%");
        double value = Double.parseDouble(share ? text.substring(0, text.length() - 1) : text);
        return number.find() ? Optional.empty() : Optional.of(share ? value / 100 : value);
    }

    private static Grade judged(Asked.Numeric asked, double value, String quote) {
        String read = String.format(Locale.ROOT, "I read %s.", Double.toString(value));
        if (within(asked, value, asked.answer())) {
            return graded(Verdict.MET, 1, quote, read);
        }
        for (Asked.Slip slip : asked.slips()) {
            if (within(asked, value, slip.value())) {
                Verdict verdict = slip.credit() > 0 ? Verdict.PARTLY : Verdict.MISSED;
                return graded(verdict, slip.credit(), quote, read + " It looks as if you " + slip.says() + ".");
            }
        }
        return graded(Verdict.MISSED, 0, quote, read);
    }

    private static boolean within(Asked.Numeric asked, double value, double key) {
        Double relative = asked.tolerance().relative();
        Double absolute = asked.tolerance().absolute();
        double distance = Math.abs(value - key);
        return relative != null && distance <= relative * Math.abs(key) || absolute != null && distance <= absolute;
    }

    private static Grade graded(Verdict verdict, double credit, String quote, String note) {
        CriterionGrade criterion =
                new CriterionGrade("value", verdict, credit, credit, verdict == Verdict.MISSED ? null : quote);
        return new Grade(
                Outcome.GRADED, credit, List.of(criterion), List.of(), List.of(), List.of(), note, NAME);
    }

    private static Grade unreadable() {
        return new Grade(
                Outcome.UNGRADABLE,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of("unreadable"),
                "I found no single number in that. Please send one, such as 0.25; it has cost you nothing.",
                NAME);
    }
}
