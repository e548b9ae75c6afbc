package dev.viva.adapter.plot;

import dev.viva.chat.LevelPicture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A person's levels as a file. Nothing in it comes from anywhere but the picture's numbers and the names of topics. */
public final class LevelDrawing {
    private static final int FINE = 2;

    static {
        // No window is ever opened; without this a machine with a broken display would fail.
        System.setProperty("java.awt.headless", "true");
    }

    private LevelDrawing() {}

    /** An SVG document that needs nothing else and runs nothing. */
    public static String svg(LevelPicture picture, Theme theme) {
        SvgCanvas canvas = new SvgCanvas();
        new LevelPainter(canvas, theme, picture).paint();
        return canvas.document(
                LevelPainter.WIDTH,
                LevelPainter.height(picture),
                "Your level, topic by topic",
                LevelPainter.description(picture));
    }

    /** A PNG file of twice the size of the SVG, for chats. */
    public static byte[] png(LevelPicture picture, Theme theme) {
        int width = FINE * LevelPainter.WIDTH;
        int height = FINE * LevelPainter.height(picture);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D all = image.createGraphics();
        all.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        all.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        all.scale(FINE, FINE);
        new LevelPainter(new RasterCanvas(all), theme, picture).paint();
        all.dispose();
        return PlotPicture.bytes(image);
    }
}
