package dev.viva.bank.lint;

import java.util.List;

/**
 * What the source guide asks and where it has gaps.
 *
 * @param questions ids of its questions
 * @param gaps its sections that are empty or cut short
 */
public record GuideOutline(List<String> questions, List<Gap> gaps) {
    public GuideOutline {
        questions = List.copyOf(questions);
        gaps = List.copyOf(gaps);
    }

    /** A section without its text. */
    public record Gap(String topic, String heading) {}
}
