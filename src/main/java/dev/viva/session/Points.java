package dev.viva.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists in plain Markdown. */
final class Points {
    private Points() {}

    /** A heading with its points; nothing where there are none. */
    static String under(String heading, List<String> points) {
        return points.isEmpty() ? "" : "**" + heading + "**\n" + bullets(points);
    }

    static String bullets(List<String> points) {
        return points.stream().map(point -> "- " + point).collect(Collectors.joining("\n"));
    }

    static String numbered(List<String> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + ". " + steps.get(i))
                .collect(Collectors.joining("\n"));
    }
}
