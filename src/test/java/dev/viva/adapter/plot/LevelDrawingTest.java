package dev.viva.adapter.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.bank.Topic;
import dev.viva.chat.Card;
import dev.viva.chat.LevelPicture;
import dev.viva.chat.Span;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LevelDrawingTest {
    private static final LevelPicture SOME = new LevelPicture(
            Optional.of(new Span(2.1, 2.9)),
            List.of(
                    new LevelPicture.Row(Topic.TREES, Optional.of(new Span(1.75, 3.02))),
                    new LevelPicture.Row(Topic.KERNELS, Optional.empty())),
            List.of(new LevelPicture.Point(3, new Span(1.5, 3.4)), new LevelPicture.Point(0, new Span(2.1, 2.9))));

    enum Scheme {
        BRIGHT(Theme.LIGHT),
        DIM(Theme.DARK);

        private final Theme theme;

        Scheme(Theme theme) {
            this.theme = theme;
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void shouldWriteSvgThatRunsAndLoadsNothing(Scheme scheme) throws Exception {
        // When
        Document document = parsed(LevelDrawing.svg(SOME, scheme.theme));

        // Then
        NodeList all = document.getElementsByTagName("*");
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add(all.item(i).getNodeName());
            for (int j = 0; j < all.item(i).getAttributes().getLength(); j++) {
                attributes.add(all.item(i).getAttributes().item(j).getNodeName());
            }
        }
        assertThat(elements).isSubsetOf("svg", "title", "desc", "rect", "line", "polygon", "text");
        assertThat(attributes).doesNotContain("style", "href", "xlink:href").noneMatch(name -> name.startsWith("on"));
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void shouldSayInWordsWhatItShows() throws Exception {
        // When
        Document document = parsed(LevelDrawing.svg(SOME, Theme.LIGHT));

        // Then
        assertThat(texts(document, "text"))
                .contains("Trees and ensembles", "level 1 to 3", "Kernels and SVMs", "not enough evidence yet", "now");
        assertThat(texts(document, "desc").get(0))
                .startsWith("Overall: level 2;")
                .contains("Trees and ensembles: level 1 to 3", "Kernels and SVMs: not enough evidence yet");
    }

    @Test
    void shouldDrawNoBarWithoutEvidence() throws Exception {
        // Given
        LevelPicture unknown = new LevelPicture(
                Optional.empty(), List.of(new LevelPicture.Row(Topic.TREES, Optional.empty())), List.of());

        // When
        String svg = LevelDrawing.svg(unknown, Theme.LIGHT);

        // Then
        assertThat(svg).doesNotContain("#0072b2").contains("not enough evidence yet");
        assertThat(LevelDrawing.svg(SOME, Theme.LIGHT)).contains("#0072b2");
    }

    @Test
    void shouldDrawPixelsAtTwiceTheSize() throws Exception {
        // When
        byte[] png = new Pictures()
                .draw(new Card.Picture("progress", SOME.parameters(), "", List.of()))
                .orElseThrow();

        // Then
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Element svg = parsed(LevelDrawing.svg(SOME, Theme.LIGHT)).getDocumentElement();
        assertThat(image.getWidth()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("width")));
        assertThat(image.getHeight()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("height")));
        assertThat(blue(image)).isGreaterThan(1000);
    }

    @Test
    void shouldReadWhatItWrites() {
        // When
        Optional<LevelPicture> read = LevelPicture.read(SOME.parameters());

        // Then
        assertThat(read).contains(SOME);
    }

    static List<Map<String, String>> hostile() {
        String name = "<script>alert(1)</script>";
        return List.of(
                Map.of(),
                Map.of("topics", ""),
                Map.of("topics", name),
                Map.of("topics", "trees:" + name),
                Map.of("topics", "trees:1.00~2.00", "overall", name),
                Map.of("topics", "trees:1.00~2.00", "weeks", "1:" + name),
                Map.of("topics", "trees:1.00~2.00", "weeks", "0:1.00~2.00,1:1.00~2.00"),
                Map.of("topics", "trees:1.00~2.00", "name", name),
                Map.of("topics", "trees:2.00~1.00"),
                Map.of("topics", "trees:1.00~9.00"),
                Map.of("topics", "trees:NaN.~2.00"),
                Map.of("topics", "trees:1e99~2.00"),
                Map.of("topics", "trees,trees"),
                Map.of("topics", "trees,".repeat(10_000)),
                Map.of("topics", "trees", "weeks", "٣:1.00~2.00"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void shouldDrawNothingButLevels(Map<String, String> parameters) {
        // When
        Optional<byte[]> drawn = new Pictures().draw(new Card.Picture("progress", parameters, "", List.of()));

        // Then
        assertThat(drawn).isEmpty();
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static int blue(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += new Color(image.getRGB(x, y)).equals(Theme.LIGHT.bar()) ? 1 : 0;
            }
        }
        return count;
    }
}
