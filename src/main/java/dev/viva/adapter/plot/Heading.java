package dev.viva.adapter.plot;

import dev.viva.lab.experiment.Plot;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The title and, in rows under it, what each series is; above the drawing, so that nothing lies on the data. */
final class Heading {
    private static final int LEFT = 40;
    private static final int WIDEST = PlotPicture.WIDTH - 2 * LEFT;
    private static final int TOP = 22;
    private static final int SIGN = 62;
    private static final int BETWEEN = 36;
    private static final int LARGEST = 36;
    private static final int SMALLEST = 30;

    private Heading() {}

    /** Draws both and returns where the rest begins, in pixels from the top. */
    static int draw(Graphics2D to, Plot plot) {
        int below = title(to, plot.title());
        return plot.series().size() == 1 ? below : legend(to, plot, below);
    }

    private static int title(Graphics2D to, String title) {
        to.setColor(Look.INK);
        int size = LARGEST;
        do {
            to.setFont(Look.font(Font.BOLD, size--));
        } while (size >= SMALLEST && to.getFontMetrics().stringWidth(title) > WIDEST);
        FontMetrics letters = to.getFontMetrics();
        int y = TOP;
        for (String line : lines(title, letters)) {
            to.drawString(line, LEFT, y + letters.getAscent());
            y += letters.getHeight();
        }
        return y + 6;
    }

    private static List<String> lines(String text, FontMetrics letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && letters.stringWidth(line + " " + word) > WIDEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int legend(Graphics2D to, Plot plot, int top) {
        to.setFont(Look.font(Font.PLAIN, 27));
        FontMetrics letters = to.getFontMetrics();
        int x = LEFT;
        int y = top;
        for (int i = 0; i < plot.series().size(); i++) {
            Plot.Series series = plot.series().get(i);
            int width = SIGN + letters.stringWidth(series.name());
            if (x > LEFT && x + width > LEFT + WIDEST) {
                x = LEFT;
                y += letters.getHeight() + 4;
            }
            sign(to, series, Look.of(i), x, y + letters.getHeight() / 2.0);
            to.setColor(Look.INK);
            to.drawString(series.name(), x + SIGN, y + letters.getAscent());
            x += width + BETWEEN;
        }
        return y + letters.getHeight() + 2;
    }

    private static void sign(Graphics2D to, Plot.Series series, Look look, double x, double y) {
        to.setColor(look.colour());
        to.setStroke(look.stroke(series.style()));
        double length = SIGN - 12;
        switch (series.style()) {
            case BARS -> {
                to.setColor(look.pale());
                to.fill(new Rectangle2D.Double(x + 10, y - 12, length - 20, 24));
            }
            case DASHED -> to.draw(new Line2D.Double(x, y, x + length, y));
            case LINE -> {
                to.draw(new Line2D.Double(x, y, x + length, y));
                if (SeriesPainter.isMarked(series)) {
                    look.mark(to, x + length / 2, y, SeriesPainter.MARK);
                }
            }
            case POINTS -> look.mark(to, x + length / 2, y, SeriesPainter.MARK);
        }
    }
}
