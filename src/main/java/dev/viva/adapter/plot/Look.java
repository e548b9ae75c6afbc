package dev.viva.adapter.plot;

import dev.viva.lab.experiment.Plot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * How one series looks: its place in the list decides.
 *
 * @param dashes of a dashed line
 */
record Look(Color colour, int marker, float[] dashes) {
    static final Color INK = new Color(0x22252A);

    /** Told apart by the colour-blind too (Okabe and Ito 2008; their yellow is too pale on white). */
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xB0468A),
            new Color(0x000000),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x7F7F7F));

    private static final float[][] DASHES = {{20, 12}, {8, 8}, {22, 8, 5, 8}, {34, 10}};
    private static final float THICK = 4.5f;

    static Look of(int index) {
        return new Look(COLOURS.get(index), index, DASHES[index % DASHES.length]);
    }

    static Font font(int weight, int size) {
        return new Font(Font.SANS_SERIF, weight, size);
    }

    BasicStroke stroke(Plot.Style style) {
        return style == Plot.Style.DASHED
                ? new BasicStroke(THICK, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0)
                : new BasicStroke(THICK, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    Color pale() {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150);
    }

    /** Draws the marker around a point; crosses are drawn, the others filled. */
    void mark(Graphics2D to, double x, double y, double size) {
        to.setColor(colour);
        Shape shape = shape(x, y, size / 2);
        if (marker == 4 || marker == 6) {
            to.setStroke(new BasicStroke((float) Math.max(2, size / 5)));
            to.draw(shape);
        } else {
            to.fill(shape);
        }
    }

    private Shape shape(double x, double y, double r) {
        return switch (marker) {
            case 0 -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case 1 -> closed(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
            case 2 -> closed(x - r, y + r, x + r, y + r, x, y - r);
            case 3 -> closed(x - 1.2 * r, y, x, y - 1.2 * r, x + 1.2 * r, y, x, y + 1.2 * r);
            case 4 -> cross(x - r, y - r, x + r, y + r, x - r, y + r, x + r, y - r);
            case 5 -> closed(x - r, y - r, x + r, y - r, x, y + r);
            case 6 -> cross(x - r, y, x + r, y, x, y - r, x, y + r);
            default -> new Ellipse2D.Double(x - r, y - r / 2, 2 * r, r);
        };
    }

    private static Shape closed(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Shape cross(double... ends) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < ends.length; i += 4) {
            path.moveTo(ends[i], ends[i + 1]);
            path.lineTo(ends[i + 2], ends[i + 3]);
        }
        return path;
    }
}
