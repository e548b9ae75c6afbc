package dev.viva.chat;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The scorecard in plain Markdown. */
final class ScorecardText {
    private ScorecardText() {}

    static String of(Card.Scorecard card) {
        StringJoiner text = new StringJoiner("\n");
        text.add("**Scorecard**");
        text.add(summary(card));
        card.lines().forEach(line -> text.add("").add(line(line, card.lines().indexOf(line) + 1)));
        section(text, "What went well", card.strengths());
        section(text, "What to work on", card.gaps());
        section(text, "What to read", card.reading());
        again(text, card.lines());
        String next = CardText.commands(card.buttons());
        if (!next.isEmpty()) {
            text.add("").add("Next: " + next);
        }
        return text.toString();
    }

    /** Where only text is shown, an id is the only way to name one of several marks. */
    private static void again(StringJoiner text, List<Card.ScoreLine> lines) {
        String ids = lines.stream()
                .filter(line -> line.score() != null
                        && line.score() < 1
                        && line.ending().equals("answered"))
                .map(line -> "`challenge " + line.attempt() + "` (" + (lines.indexOf(line) + 1) + ")")
                .collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            text.add("").add("A mark that looks wrong is read again on " + ids + ".");
        }
    }

    private static String summary(Card.Scorecard card) {
        String counts = card.answered() + " of " + card.asked() + " answered";
        return card.score() == null ? counts + ", no mark yet" : CardText.percent(card.score()) + " · " + counts;
    }

    private static String line(Card.ScoreLine line, int number) {
        StringJoiner text = new StringJoiner("\n");
        text.add("**" + number + ". " + line.topic().title() + ", level " + line.level() + "** · " + mark(line));
        text.add(line.question());
        for (Card.Evidence made : line.made()) {
            String quote = made.quote() == null ? "" : " — " + CardText.quoted(made.quote());
            text.add("- " + (made.partly() ? "◐ " : "✓ ") + made.point() + quote);
        }
        line.missed().forEach(point -> text.add("- ○ " + point));
        line.wrong().forEach(reply -> text.add("- ✗ " + reply));
        if (line.note() != null) {
            text.add(line.note());
        }
        return text.toString();
    }

    private static String mark(Card.ScoreLine line) {
        if (line.score() == null || line.sessionScore() == null) {
            return line.ending();
        }
        String hints = line.hints() == 0 ? "" : line.hints() == 1 ? ", 1 hint" : ", " + line.hints() + " hints";
        boolean rose = line.sessionScore() > line.score() + 0.005;
        String first = rose ? ", " + CardText.percent(line.score()) + " at first" : "";
        return CardText.percent(line.sessionScore()) + first + hints;
    }

    private static void section(StringJoiner text, String heading, List<String> points) {
        if (!points.isEmpty()) {
            text.add("").add("**" + heading + "**");
            points.forEach(point -> text.add("- " + point));
        }
    }
}
