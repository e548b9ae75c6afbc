package dev.viva.grading;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Limits that are fitted together with the models.
 *
 * <p>As text, a line each: its name and its value.
 *
 * @param question the variance of the shift that a question's own samples may cause, in squared logits; 0 for none
 * @param unsure how wide the likely error of a score may be, 0 to 1, before a person reads the answer
 * @param unsureOfPoint the same for the mean point of a key that came without phrasings, however many points it has
 * @param settled below which probability, and above one less it, words alone settle a criterion
 */
public record Tuning(double question, double unsure, double unsureOfPoint, double settled) {
    private static final String QUESTION = "question";
    private static final String UNSURE = "unsure";
    private static final String UNSURE_OF_POINT = "unsure-of-point";
    private static final String SETTLED = "settled";

    static Tuning parse(String text) {
        Map<String, Double> values = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            int space = line.indexOf(' ');
            values.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        });
        return new Tuning(values.get(QUESTION), values.get(UNSURE), values.get(UNSURE_OF_POINT), values.get(SETTLED));
    }

    String print() {
        return Map.of(QUESTION, question, UNSURE, unsure, UNSURE_OF_POINT, unsureOfPoint, SETTLED, settled)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> String.format(Locale.ROOT, "%s %.4f\n", each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }
}
