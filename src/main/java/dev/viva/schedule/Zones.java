package dev.viva.schedule;

import dev.viva.ids.Edits;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Time zones as people type them. What is typed may be anything and of any length. */
public final class Zones {
    private static final int LONGEST = 40;
    private static final int SUGGESTED = 3;

    /** Letters of a clock, which say an offset but not where its summer time is; with a place that has them. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"),
            Map.entry("mst", "America/Denver"),
            Map.entry("mdt", "America/Denver"),
            Map.entry("cst", "America/Chicago"),
            Map.entry("cdt", "America/Chicago"),
            Map.entry("est", "America/New_York"),
            Map.entry("edt", "America/New_York"),
            Map.entry("hst", "Pacific/Honolulu"),
            Map.entry("bst", "Europe/London"),
            Map.entry("cest", "Europe/Berlin"),
            Map.entry("ist", "Asia/Kolkata"),
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("aest", "Australia/Sydney"));

    private static final List<String> IDS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private Zones() {}

    /** The zone whose id it is; letter case does not matter. */
    public static Optional<String> find(String typed) {
        return IDS.stream().filter(id -> id.equalsIgnoreCase(typed)).findFirst();
    }

    /** Ids that may have been meant, the likeliest first, at most three. */
    public static List<String> near(String typed) {
        String wanted = typed.substring(0, Math.min(typed.length(), LONGEST)).toLowerCase(Locale.ROOT);
        Set<String> near = new LinkedHashSet<>();
        Optional.ofNullable(LETTERS.get(wanted)).ifPresent(near::add);
        int most = 1 + wanted.length() / 4;
        List<String> alike = new ArrayList<>(IDS);
        alike.removeIf(id -> !id.contains("/") || distance(wanted, id) > most);
        alike.sort(Comparator.comparingInt(id -> distance(wanted, id)));
        near.addAll(alike);
        return near.stream().limit(SUGGESTED).toList();
    }

    /** A city alone is as good as the whole id. */
    private static int distance(String wanted, String id) {
        String whole = id.toLowerCase(Locale.ROOT);
        String city = whole.substring(whole.lastIndexOf('/') + 1);
        return Math.min(Edits.between(wanted, whole), Edits.between(wanted, city));
    }
}
