package dev.viva.lab.claim;

import dev.viva.bank.Topic;
import dev.viva.lab.claim.Claim.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The guide's statements about itself. */
final class ClaimsOfWhole {
    private static final String OUTLINE = "/guide/outline.yaml";
    private static final Pattern QUESTION = Pattern.compile("\\b[QE]\\d{2}\\b");
    /** Blank-separated words of the guide's text, headings, formulas and answers included. */
    private static final int WORDS = 10_259;
    /** Silent reading of plain non-fiction, Brysbaert 2019. */
    private static final int WORDS_A_MINUTE = 238;

    private ClaimsOfWhole() {}

    static List<Claim> all() {
        return List.of(
                new Claim(
                        "C001",
                        Verdict.NOT_COMPUTABLE,
                        null,
                        "judgement; no record of interviews to count in",
                        "What an interviewer asks differs by team; take it as encouragement."),
                chapters(),
                minutes(),
                questions());
    }

    private static Claim chapters() {
        long chapters = Arrays.stream(Topic.values())
                .mapToInt(Topic::chapter)
                .distinct()
                .count();
        return Claim.figure("C002", 15, chapters, 0, "distinct chapters that our topics refer to, counted", "");
    }

    private static Claim minutes() {
        double minutes = (double) WORDS / WORDS_A_MINUTE;
        return Claim.figure(
                "C003",
                45,
                minutes,
                2.5 / 45,
                "10 259 words of text at 238 words a minute, to the nearest five minutes",
                "A pace for plain prose; formulas and working out the answers take far longer.");
    }

    private static Claim questions() {
        long questions = QUESTION.matcher(outline())
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
        return Claim.figure(
                "C004",
                80,
                questions,
                0,
                "questions of the guide listed in our outline of it, counted",
                "48 probes and 25 in the extended part, whose own heading promises more than 30.");
    }

    private static String outline() {
        try (InputStream in = Objects.requireNonNull(ClaimsOfWhole.class.getResourceAsStream(OUTLINE), OUTLINE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + OUTLINE, e);
        }
    }
}
