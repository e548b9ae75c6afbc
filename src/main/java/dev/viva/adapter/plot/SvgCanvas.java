package dev.viva.adapter.plot;

import java.awt.Color;
import java.util.Locale;
import java.util.StringJoiner;

/** Paints SVG: shapes and texts with attributes only, no style, script, link or reference to anything outside. */
final class SvgCanvas implements Canvas {
    private static final String FONT = "ui-sans-serif, system-ui, Helvetica, Arial, sans-serif";

    private final StringBuilder body = new StringBuilder();

    /**
     * The whole document.
     *
     * @param title its name for those who hear it
     * @param description the same in more words
     */
    String document(int width, int height, String title, String description) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" font-family=\"" + FONT + "\">"
                + "<title>" + escaped(title) + "</title><desc>" + escaped(description) + "</desc>" + body + "</svg>\n";
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double round, Color colour) {
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\"/>",
                x,
                y,
                width,
                height,
                round / 2,
                hex(colour)));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, Color colour) {
        body.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.1f\" stroke=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                width,
                hex(colour)));
    }

    @Override
    public void shape(double[] points, Color colour) {
        StringJoiner all = new StringJoiner(" ");
        for (int i = 0; i < points.length; i += 2) {
            all.add(String.format(Locale.ROOT, "%.1f,%.1f", points[i], points[i + 1]));
        }
        body.append("<polygon points=\"")
                .append(all)
                .append("\" fill=\"")
                .append(hex(colour))
                .append("\"/>");
    }

    @Override
    public void text(double x, double y, int size, boolean bold, Anchor anchor, Color colour, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\"%s text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x,
                y,
                size,
                bold ? " font-weight=\"bold\"" : "",
                anchor.name().toLowerCase(Locale.ROOT),
                hex(colour),
                escaped(text)));
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xffffff);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
