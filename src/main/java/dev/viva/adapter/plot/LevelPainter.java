package dev.viva.adapter.plot;

import dev.viva.adapter.plot.Canvas.Anchor;
import dev.viva.chat.LevelPicture;
import dev.viva.chat.LevelText;
import dev.viva.chat.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Paints a person's levels: a bar for each topic as long as it is uncertain, and below them the weeks behind. */
final class LevelPainter {
    static final int WIDTH = 720;

    private static final int LEFT = 36;
    private static final int RIGHT = WIDTH - LEFT;
    private static final int TOP = 96;
    private static final int ROW = 62;
    private static final int BAR = 18;
    private static final int AXIS = 70;
    private static final int PAST = 300;
    private static final int LETTERS = 22;
    private static final int SMALL = 19;
    private static final List<String> NAMES = List.of("below 1", "1 screen", "2", "3", "4", "5 Sr Staff");

    private final Canvas to;
    private final Theme theme;
    private final LevelPicture picture;

    LevelPainter(Canvas to, Theme theme, LevelPicture picture) {
        this.to = to;
        this.theme = theme;
        this.picture = picture;
    }

    static int height(LevelPicture picture) {
        return below(picture) + (picture.history().isEmpty() ? 10 : PAST);
    }

    private static int below(LevelPicture picture) {
        return TOP + (picture.rows().size() + 1) * ROW + AXIS;
    }

    void paint() {
        to.rectangle(0, 0, WIDTH, height(picture), 0, theme.paper());
        to.text(LEFT, 44, 28, true, Anchor.START, theme.ink(), "Your level, topic by topic");
        to.text(LEFT, 74, SMALL, false, Anchor.START, theme.soft(), "A bar holds your level four times out of five.");
        row(0, "Overall", true, picture.overall());
        for (int i = 0; i < picture.rows().size(); i++) {
            LevelPicture.Row row = picture.rows().get(i);
            row(i + 1, row.topic().title(), false, row.span());
        }
        axis(below(picture) - AXIS + 6);
        if (!picture.history().isEmpty()) {
            new PastPainter(to, theme, LEFT, RIGHT, below(picture)).paint(picture.history());
        }
    }

    private void row(int index, String name, boolean bold, Optional<Span> span) {
        double y = TOP + index * ROW;
        to.text(LEFT, y + 24, LETTERS, bold, Anchor.START, theme.ink(), name);
        String words = span.map(LevelPainter::words).orElse(LevelText.NOT_ENOUGH);
        to.text(RIGHT, y + 24, SMALL, false, Anchor.END, span.isEmpty() ? theme.soft() : theme.ink(), words);
        to.rectangle(LEFT, y + 33, RIGHT - LEFT, BAR, BAR, theme.track());
        for (int level = 1; level < Span.TOP; level++) {
            boolean goal = level == Span.TOP - 1;
            to.line(x(level), y + 33, x(level), y + 33 + BAR, goal ? 3 : 2, goal ? theme.goal() : theme.line());
        }
        span.ifPresent(each -> to.rectangle(
                x(each.low()), y + 36, Math.max(BAR, x(each.high()) - x(each.low())), BAR - 6, BAR - 6, theme.bar()));
    }

    /** The same words as the card has. */
    private static String words(Span span) {
        return span.band().words();
    }

    /** Each level's name below the part of the scale that it takes. */
    private void axis(double y) {
        for (int level = 0; level < NAMES.size(); level++) {
            to.text(x(level + 0.5), y + 18, 17, false, Anchor.MIDDLE, theme.soft(), NAMES.get(level));
        }
        to.text(RIGHT, y + 44, 17, false, Anchor.END, theme.goal(), "orange line: the Sr Staff bar");
    }

    private static double x(double level) {
        return LEFT + (RIGHT - LEFT) * level / Span.TOP;
    }

    /** What the picture shows, in words. */
    static String description(LevelPicture picture) {
        StringBuilder text = new StringBuilder("Overall: ");
        text.append(picture.overall().map(LevelPainter::words).orElse(LevelText.NOT_ENOUGH));
        for (LevelPicture.Row row : picture.rows()) {
            text.append("; ").append(row.topic().title()).append(": ");
            text.append(row.span().map(LevelPainter::words).orElse(LevelText.NOT_ENOUGH));
        }
        text.append('.');
        for (LevelPicture.Point point : picture.history()) {
            text.append(String.format(
                    Locale.ROOT,
                    " %s: %.1f to %.1f.",
                    PastPainter.when(point.ago()),
                    point.span().low(),
                    point.span().high()));
        }
        return text.toString();
    }
}
