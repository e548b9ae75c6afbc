package dev.viva.library;

import dev.viva.bank.Topic;
import dev.viva.ids.Edits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The experiments of the lab, to choose from. What is typed may be anything and of any length. */
public record LabList(List<LabEntry> entries) {
    /** No lab. */
    public static final LabList EMPTY = new LabList(List.of());

    private static final int LONGEST = 60;

    public LabList {
        entries = List.copyOf(entries);
    }

    /** Finds an experiment by its name or its number; letter case does not matter. */
    public Optional<LabEntry> find(String nameOrNumber) {
        return entries.stream().filter(each -> each.isCalled(nameOrNumber)).findFirst();
    }

    public List<LabEntry> of(Topic topic) {
        return entries.stream().filter(each -> each.topic() == topic).toList();
    }

    /** The names that look most like what was typed, the nearest first. */
    public List<LabEntry> nearest(String typed, int most) {
        String wanted = typed.substring(0, Math.min(typed.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return entries.stream()
                .sorted(Comparator.comparingInt(each -> distance(wanted, each)))
                .limit(most)
                .toList();
    }

    /** A word in common, or the beginning of one, is worth more than many letters in common. */
    private static int distance(String wanted, LabEntry entry) {
        long shared = Stream.of(wanted.split("[^a-z0-9]+"))
                .filter(word -> word.length() > 1)
                .filter(word -> Arrays.stream(entry.name().split("-")).anyMatch(part -> part.startsWith(word)))
                .count();
        return Edits.between(wanted, entry.name()) - (int) shared * LONGEST;
    }
}
