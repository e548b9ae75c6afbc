package dev.viva.boot;

import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.reading.AnswerReader;
import java.util.SplittableRandom;

/** Looks for the input that takes longest to judge, by chance: pieces of numbers and prose, and answers cut and mixed. */
final class NumericFuzz {
    private static final String[] PIECES = {
        "1",
        "23",
        "0.5",
        "1,234",
        "1,5",
        ".",
        ",",
        "-",
        "+",
        "*",
        "**",
        "/",
        "^",
        "(",
        ")",
        "[",
        "]",
        "%",
        "!",
        "=",
        "≈",
        "±",
        "√",
        "e",
        "E",
        "x",
        "k",
        "M",
        "B",
        "pi",
        "ln ",
        "log2(",
        "C(",
        "sqrt(",
        "exp(",
        " so ",
        " answer ",
        " or ",
        " is ",
        "half ",
        "third ",
        "two ",
        "hundred ",
        "and ",
        "a ",
        " to ",
        "between ",
        " ms",
        " nats",
        " GB",
        " per ",
        "\\frac{",
        "}{",
        "}",
        "\\sqrt{",
        "$",
        "`",
        "_",
        "~~",
        "||",
        ">",
        "<",
        "²",
        "⁻",
        "½",
        "٣",
        "\u200b",
        "🐸",
        "\n",
        " ",
        "inf",
        "nan",
        "minus ",
        "times ",
        "1e",
        "e-3",
        "→",
        "∞",
        "1_0",
        "°",
        "π",
        "170!",
        "9^9",
        "1/3/7",
        "\\cdot "
    };
    private static final int LONGEST = 3_900;
    private static final int AGAIN = 5;

    private final TypedAnswers answers;
    private final long seed;
    private final SplittableRandom random;

    NumericFuzz(TypedAnswers answers, long seed) {
        this.answers = answers;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /**
     * The slowest input found.
     *
     * @param micros to judge it, the least of several times
     * @param work steps of work that reading it took, by the count that bounds it
     * @param scanMicros to look at each of its characters once
     * @param begins its beginning
     */
    record Slowest(
            double micros,
            int characters,
            int work,
            double scanMicros,
            String begins,
            long inputs,
            int seconds,
            long seed) {}

    Slowest run(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long inputs = 0;
        long slowest = 0;
        TypedAnswers.Typed found = answers.all().get(0);
        while (System.nanoTime() < end) {
            TypedAnswers.Typed next = next();
            inputs++;
            if (nanos(next) > slowest) {
                long least = least(next);
                found = least > slowest ? next : found;
                slowest = Math.max(slowest, least);
            }
        }
        WorkBudget budget = WorkBudget.forReading();
        AnswerReader.read(found.text(), Judge.context(found.key()), budget);
        return new Slowest(
                slowest / 1e3,
                found.text().length(),
                budget.spent(),
                scan(found.text()) / 1e3,
                shown(found.text()),
                inputs,
                seconds,
                seed);
    }

    private TypedAnswers.Typed next() {
        TypedAnswers.Typed base = answers.all().get(random.nextInt(answers.all().size()));
        String text =
                switch (random.nextInt(4)) {
                    case 0 -> pieces(12);
                    case 1 -> pieces(400);
                    case 2 -> repeated();
                    default -> mixed(base.text());
                };
        return new TypedAnswers.Typed(text.substring(0, Math.min(LONGEST, text.length())), base.key());
    }

    private String pieces(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, most); i > 0; i--) {
            text.append(piece());
        }
        return text.toString();
    }

    /** A few pieces again and again: what costs more than its length shows here. */
    private String repeated() {
        String seed = pieces(5);
        return pieces(4) + seed.repeat(random.nextInt(1, 1 + LONGEST / seed.length())) + pieces(4);
    }

    private String mixed(String text) {
        int cut = random.nextInt(text.length() + 1);
        return text.substring(0, cut) + piece() + text.substring(cut) + (random.nextBoolean() ? piece() + text : "");
    }

    private String piece() {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private static long nanos(TypedAnswers.Typed typed) {
        long start = Pace.own();
        typed.judge();
        return Pace.own() - start;
    }

    /** What chance and other programs add is left out. */
    private static long least(TypedAnswers.Typed typed) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < AGAIN; i++) {
            least = Math.min(least, nanos(typed));
        }
        return least;
    }

    private static long scan(String text) {
        long least = Long.MAX_VALUE;
        long sum = 0;
        for (int i = 0; i < AGAIN; i++) {
            long start = Pace.own();
            sum += text.codePoints().sum();
            least = Math.min(least, Pace.own() - start);
        }
        return sum == 0 ? 0 : least;
    }

    private static String shown(String text) {
        String line = text.replace('\n', '⏎');
        return line.codePointCount(0, line.length()) <= 120
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 120)) + "…";
    }
}
