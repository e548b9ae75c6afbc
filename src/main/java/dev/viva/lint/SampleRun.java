package dev.viva.lint;

import java.util.Comparator;
import java.util.List;

/**
 * The samples of a bank beside their grades.
 *
 * @param items those that miss by most first
 */
public record SampleRun(List<ItemGap> items) {
    public SampleRun {
        items = List.copyOf(items);
    }

    /** Tallies of samples. */
    public record Share(int samples, int near, int leftToPeople) {
        public double near100() {
            return samples == 0 ? 0 : 100.0 * near / samples;
        }
    }

    static SampleRun of(List<GradedItem> items) {
        return new SampleRun(items.stream()
                .map(GradedItem::gap)
                .filter(gap -> !gap.samples().isEmpty())
                .sorted(Comparator.comparingDouble(ItemGap::mean).reversed().thenComparing(ItemGap::item))
                .toList());
    }

    /** The samples that are held, or those that are not. */
    public Share share(boolean held) {
        List<SampleGrade> all = items.stream()
                .flatMap(item -> item.samples().stream())
                .filter(each -> each.held() == held)
                .toList();
        int near = (int) all.stream().filter(SampleGrade::isNear).count();
        int left = (int) all.stream().filter(each -> each.graded() == null).count();
        return new Share(all.size(), near, left);
    }
}
