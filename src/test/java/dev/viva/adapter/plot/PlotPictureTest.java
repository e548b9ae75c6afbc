package dev.viva.adapter.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.lab.experiment.Plot;
import dev.viva.lab.experiment.Plot.Axis;
import dev.viva.lab.experiment.Plot.Series;
import dev.viva.lab.experiment.Plot.Style;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlotPictureTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final Axis STEPS = new Axis("steps", false);
    private static final Axis POWERS = new Axis("error (nats)", true);
    private static final List<Double> X = List.of(1.0, 2.0, 3.0, 4.0);
    private static final List<Double> Y = List.of(100.0, 1.0, 1e-6, 1e-30);

    static Stream<Arguments> plots() {
        Series line = new Series("a line", Style.LINE, X, Y, List.of(50.0, 2.0, 0.0, 0.0));
        Series dense = new Series(
                "a dense dashed line",
                Style.DASHED,
                IntStream.range(1, 3000).mapToObj(Double::valueOf).toList(),
                IntStream.range(1, 3000).mapToObj(i -> 1.0 / i).toList());
        Series bars = new Series("bars", Style.BARS, X, List.of(-1.0, 2.0, 3.0, 0.5), List.of(0.1, 0.1, 0.1, 0.1));
        Series one = new Series("one point", Style.POINTS, List.of(3.0), List.of(7.0));
        List<Series> eight = IntStream.range(0, 8)
                .mapToObj(i -> new Series(
                        "series number " + i + " with a long name",
                        Style.values()[i % 4],
                        X,
                        List.of(1.0, 2.0, 3.0, i + 1.0)))
                .toList();
        String longTitle = "A title of many words that cannot stand in one line of a picture of this width at all";
        return Stream.of(
                Arguments.of("error bars below a logarithmic axis", new Plot("t", STEPS, POWERS, List.of(line))),
                Arguments.of("a dense line on two logarithmic axes", new Plot("t", POWERS, POWERS, List.of(dense))),
                Arguments.of("bars with a negative one", new Plot("t", STEPS, STEPS, List.of(bars, bars))),
                Arguments.of("a single point", new Plot("t", STEPS, STEPS, List.of(one))),
                Arguments.of("a single point, logarithmic", new Plot("t", POWERS, POWERS, List.of(one))),
                Arguments.of("eight series and a long title", new Plot(longTitle, STEPS, STEPS, eight)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plots")
    void shouldDrawAPictureOfTheRightSize(String what, Plot plot) throws IOException {
        // When
        byte[] png = PlotPicture.png(plot);

        // Then
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeBetween(5_000, 400_000);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(800);
        assertThat(pixels(image, Look.of(0).colour().getRGB())).as(what).isGreaterThan(50);
        assertThat(pixels(image, WHITE)).isGreaterThan(1200 * 800 / 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plots")
    void shouldLeaveTheEdgesOfThePictureEmpty(String what, Plot plot) throws IOException {
        // When
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PlotPicture.png(plot)));

        // Then
        assertThat(IntStream.range(0, 1200))
                .as(what)
                .allMatch(x -> image.getRGB(x, 799) == WHITE && image.getRGB(x, 0) == WHITE);
        assertThat(IntStream.range(0, 800))
                .as(what)
                .allMatch(y -> image.getRGB(1199, y) == WHITE && image.getRGB(0, y) == WHITE);
    }

    @Test
    void shouldDrawTheSameAgainWhateverTheLocale() {
        // Given
        Plot plot = new Plot("t", STEPS, STEPS, List.of(new Series("a", Style.LINE, X, List.of(0.5, 1.5, 2.5, 1e6))));
        byte[] first = PlotPicture.png(plot);
        Locale before = Locale.getDefault();

        // When
        byte[] second;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar"));
            second = PlotPicture.png(plot);
        } finally {
            Locale.setDefault(before);
        }

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void shouldWriteTicksAsPeopleDo() {
        assertThat(Ticks.plain(0.30000000000000004)).isEqualTo("0.3");
        assertThat(Ticks.plain(-1500)).isEqualTo("−1500");
        assertThat(Ticks.plain(1e-17)).isEqualTo("0");
        assertThat(Ticks.logarithmic(1e-12, 4)).isEqualTo("10⁻¹²");
        assertThat(Ticks.logarithmic(1e-11, 4)).isEmpty();
        assertThat(Ticks.logarithmic(0.01, 1)).isEqualTo("0.01");
        assertThat(Ticks.logarithmic(0.05, 1)).isEqualTo("0.05");
        assertThat(Ticks.logarithmic(0.03, 1)).isEmpty();
        assertThat(Ticks.logarithmic(1e6, 1)).isEqualTo("10⁶");
    }

    private static long pixels(BufferedImage image, int colour) {
        return IntStream.range(0, 1200 * 800)
                .filter(i -> image.getRGB(i % 1200, i / 1200) == colour)
                .count();
    }
}
