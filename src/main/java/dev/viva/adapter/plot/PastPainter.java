package dev.viva.adapter.plot;

import dev.viva.adapter.plot.Canvas.Anchor;
import dev.viva.chat.LevelPicture;
import dev.viva.chat.Span;
import java.util.List;

/** Paints the overall level over the last weeks: a band that narrows as evidence comes in. */
final class PastPainter {
    private static final int HEAD = 50;
    private static final int HEIGHT = 190;
    private static final int NAMES = 34;

    private final Canvas to;
    private final Theme theme;
    private final double left;
    private final double right;
    private final double top;

    PastPainter(Canvas to, Theme theme, double left, double right, double top) {
        this.to = to;
        this.theme = theme;
        this.left = left + NAMES;
        this.right = right - NAMES;
        this.top = top;
    }

    void paint(List<LevelPicture.Point> history) {
        to.text(left - NAMES, top + 28, 22, true, Anchor.START, theme.ink(), "Overall, week by week");
        to.rectangle(left, top + HEAD, right - left, HEIGHT, 0, theme.track());
        int longest = history.get(0).ago();
        int count = history.size();
        double[] outline = new double[4 * count];
        for (int i = 0; i < count; i++) {
            LevelPicture.Point point = history.get(i);
            int back = 4 * count - 2 * i;
            outline[2 * i] = x(point.ago(), longest);
            outline[2 * i + 1] = y(point.span().high());
            outline[back - 2] = outline[2 * i];
            outline[back - 1] = y(point.span().low());
        }
        to.shape(outline, theme.pale());
        for (int level = 1; level < Span.TOP; level++) {
            boolean goal = level == Span.TOP - 1;
            to.line(left, y(level), right, y(level), goal ? 3 : 1, goal ? theme.goal() : theme.line());
            to.text(left - 10, y(level) + 6, 17, false, Anchor.END, theme.soft(), Integer.toString(level));
        }
        for (LevelPicture.Point point : history) {
            double x = x(point.ago(), longest);
            to.line(x, y(point.span().low()), x, y(point.span().high()), 5, theme.bar());
        }
        to.text(left, top + HEAD + HEIGHT + 26, 17, false, Anchor.START, theme.soft(), when(longest));
        to.text(right, top + HEAD + HEIGHT + 26, 17, false, Anchor.END, theme.soft(), "now");
    }

    /** A time in words. */
    static String when(int ago) {
        return ago == 0 ? "now" : ago == 1 ? "1 week ago" : ago + " weeks ago";
    }

    private double x(int ago, int longest) {
        return right - 12 - (right - left - 24) * ago / longest;
    }

    private double y(double level) {
        return top + HEAD + HEIGHT * (1 - level / Span.TOP);
    }
}
