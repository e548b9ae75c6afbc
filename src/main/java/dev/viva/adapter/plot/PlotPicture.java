package dev.viva.adapter.plot;

import dev.viva.lab.experiment.Plot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;

/** A plot as a PNG file, {@value #WIDTH} by {@value #HEIGHT}, large enough in its letters for a chat's thumbnail. */
public final class PlotPicture {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 800;

    static {
        // No window is ever opened; without this a machine with a broken display would fail.
        System.setProperty("java.awt.headless", "true");
    }

    private PlotPicture() {}

    /** The file's bytes; the same plot gives the same bytes on the same machine. */
    public static byte[] png(Plot plot) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D all = image.createGraphics();
        all.setColor(Color.WHITE);
        all.fillRect(0, 0, WIDTH, HEIGHT);
        all.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        all.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        all.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int top = Heading.draw(all, plot);
        Graphics2D below = (Graphics2D) all.create(0, top, WIDTH, HEIGHT - top);
        XYChart axes = Axes.of(plot, HEIGHT - top);
        axes.paint(below, WIDTH, HEIGHT - top);
        new SeriesPainter(below, axes, plot).paint();
        below.dispose();
        all.dispose();
        return bytes(image);
    }

    static byte[] bytes(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be written", e);
        }
    }
}
