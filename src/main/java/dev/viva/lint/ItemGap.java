package dev.viva.lint;

import dev.viva.bank.lint.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the grader fares with the samples of one item.
 *
 * @param samples not held first
 */
public record ItemGap(String item, Place place, List<SampleGrade> samples) {
    public ItemGap {
        samples = List.copyOf(samples);
    }

    /** The mean gap of the samples that are not held and have a grade; 0 where there is none. */
    public double mean() {
        return samples.stream()
                .filter(each -> !each.held() && each.graded() != null)
                .mapToDouble(SampleGrade::gap)
                .average()
                .orElse(0);
    }

    /** The sample, not held, that the grader misses by most. */
    public Optional<SampleGrade> worst() {
        return samples.stream().filter(each -> !each.held()).max(Comparator.comparingDouble(SampleGrade::gap));
    }
}
