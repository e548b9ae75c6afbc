package dev.viva.chat;

import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every card as complete plain Markdown: what a platform without cards, a log reader or a screen reader gets. */
public final class CardText {
    private CardText() {}

    public static String of(Card card) {
        if (card instanceof Card.Question question) {
            return question(question);
        }
        if (card instanceof Card.GradeShown grade) {
            return grade(grade);
        }
        if (card instanceof Card.Progress progress) {
            return LevelText.progress(progress);
        }
        if (card instanceof Card.Scorecard scorecard) {
            return ScorecardText.of(scorecard);
        }
        if (card instanceof Card.Study study) {
            return study(study);
        }
        if (card instanceof Card.Help help) {
            return help(help);
        }
        if (card instanceof Card.Notice notice) {
            return notice.message();
        }
        return ((Card.Picture) card).alt();
    }

    /** A share of 1 as people read it: 0.734 is "73 %". */
    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** The candidate's words, on one line and marked as theirs. */
    static String quoted(String quote) {
        return "“" + quote.replaceAll("\\s+", " ").strip() + "”";
    }

    private static String question(Card.Question card) {
        String place = card.retry()
                ? "Second try"
                : card.followUp() ? "Follow-up" : card.topic().title() + ", level " + card.level();
        return "**" + card.heading() + "** · " + place + "\n\n" + card.question();
    }

    private static String grade(Card.GradeShown card) {
        StringJoiner text = new StringJoiner("\n");
        text.add(headline(card.outcome(), card.score(), card.sessionScore()));
        if (card.note() != null) {
            text.add(card.note());
        }
        for (int i = 0; i < card.criteria().size(); i++) {
            text.add(point(card.criteria().get(i), card.points().get(i)));
        }
        card.wrong().forEach(reply -> text.add("- ✗ " + reply));
        card.caps().forEach(cap -> text.add("- Capped: " + cap.replace('-', ' ')));
        return text.toString();
    }

    private static String headline(Outcome outcome, @Nullable Double score, @Nullable Double sessionScore) {
        if (outcome == Outcome.NEEDS_REVIEW) {
            return "**Sent to review.** This answer has no mark yet: I am not sure enough to put one on it.";
        }
        if (score == null) {
            return "**Not marked.** I could not read this answer; it has cost you nothing.";
        }
        String mark = "**" + percent(score) + "**";
        return sessionScore == null || Math.abs(sessionScore - score) < 0.005
                ? mark
                : mark + " (counts as " + percent(sessionScore) + ")";
    }

    private static String point(CriterionGrade grade, String point) {
        return "- " + sign(grade.verdict()) + " " + point + evidence(grade);
    }

    private static String evidence(CriterionGrade grade) {
        return grade.quote() == null ? "" : " — " + quoted(grade.quote());
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case PARTLY -> "◐";
            case MISSED -> "○";
            case CONTRADICTED -> "✗";
        };
    }

    private static String study(Card.Study card) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + card.title() + "**");
        parts.addAll(card.paragraphs());
        if (!card.reading().isEmpty()) {
            parts.add("**Read on**\n- " + String.join("\n- ", card.reading()));
        }
        String more = commands(card.buttons());
        if (!more.isEmpty()) {
            parts.add("More: " + more);
        }
        return String.join("\n\n", parts);
    }

    /** The buttons as what one can type instead. */
    static String commands(List<Button> buttons) {
        return buttons.stream()
                .filter(button -> button.attempt() == null)
                .map(button -> "`" + button.action() + "`")
                .collect(Collectors.joining(" · "));
    }

    private static String help(Card.Help card) {
        StringJoiner text = new StringJoiner("\n");
        text.add(card.intro());
        card.commands().forEach(line -> text.add("- `" + line.usage() + "` " + line.does()));
        return text.toString();
    }
}
