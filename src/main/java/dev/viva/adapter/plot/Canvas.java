package dev.viva.adapter.plot;

import java.awt.Color;

/** What a picture is painted on; lengths in pixels from the upper left. */
interface Canvas {
    /** Which part of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void rectangle(double x, double y, double width, double height, double round, Color colour);

    void line(double x1, double y1, double x2, double y2, double width, Color colour);

    /** A filled shape; {@code points} are x and y in turn. */
    void shape(double[] points, Color colour);

    /** {@code y} is where the letters stand. */
    void text(double x, double y, int size, boolean bold, Anchor anchor, Color colour, String text);
}
