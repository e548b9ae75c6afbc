package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Node;
import java.math.BigDecimal;

/** Asks where a percent sign could belong to one number or to the whole: 1/4 %, 10 + 5 %. */
final class Percentages {
    private Percentages() {}

    static void check(Node node) {
        if (!(node instanceof Node.Binary binary) || !(binary.right() instanceof Node.Percent)) {
            return;
        }
        boolean plainLeft = !holdsPercent(binary.left());
        boolean ofOne =
                binary.left() instanceof Node.Literal literal && literal.value().compareTo(BigDecimal.ONE) == 0;
        boolean sum = binary.operator() == '+' || binary.operator() == '-';
        if (plainLeft && (binary.operator() == '/' || sum && !ofOne) && !isRange(binary)) {
            throw Refusal.ask("Does the percent sign belong to the last number or to the result? Please set brackets.");
        }
    }

    /** 20-30% is an interval, which asks in its own words. */
    private static boolean isRange(Node.Binary binary) {
        return binary.operator() == '-' && Literally.isPlain(binary.left());
    }

    private static boolean holdsPercent(Node node) {
        if (node instanceof Node.Binary binary) {
            return holdsPercent(binary.left()) || holdsPercent(binary.right());
        }
        return node instanceof Node.Percent;
    }
}
