package dev.viva.adapter.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Paints pixels. */
final class RasterCanvas implements Canvas {
    private final Graphics2D to;

    RasterCanvas(Graphics2D to) {
        this.to = to;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double round, Color colour) {
        to.setColor(colour);
        to.fill(new RoundRectangle2D.Double(x, y, width, height, round, round));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, Color colour) {
        to.setColor(colour);
        to.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        to.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void shape(double[] points, Color colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        to.setColor(colour);
        to.fill(path);
    }

    @Override
    public void text(double x, double y, int size, boolean bold, Anchor anchor, Color colour, String text) {
        to.setColor(colour);
        to.setFont(Look.font(bold ? Font.BOLD : Font.PLAIN, size));
        double width = to.getFontMetrics().stringWidth(text);
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        to.drawString(text, (float) left, (float) y);
    }
}
