package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.session.CandidateState;
import dev.viva.session.Evolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records of one partition that were read and are not known to be in the view. Those of a candidate are folded in the
 * order of their versions: two owners may have published them in another.
 */
final class Unfolded {
    private final Journal journal;
    private final Watch watch;
    private final Map<CandidateKey, String> keys;
    private final Map<CandidateKey, TreeMap<Long, JournalEntry>> entries = new LinkedHashMap<>();
    private final List<StateStore.Settled> settled = new ArrayList<>();
    private long firstOpen = Long.MAX_VALUE;

    Unfolded(Journal journal, Map<CandidateKey, String> keys, Watch watch) {
        this.journal = journal;
        this.keys = keys;
        this.watch = watch;
    }

    /** The first record of a version counts; others repeat it. */
    void add(JournalEntry entry) {
        JournalEntry.Content content = entry.content();
        entries.computeIfAbsent(content.candidate(), key -> new TreeMap<>()).putIfAbsent(content.version(), entry);
    }

    List<CandidateKey> candidates() {
        return List.copyOf(entries.keySet());
    }

    /** The offset before which everything is in the view and settled, where everything before {@code next} was read. */
    long reached(long next) {
        return entries.values().stream()
                .flatMap(versions -> versions.values().stream())
                .mapToLong(JournalEntry::offset)
                .reduce(Math.min(next, firstOpen), Math::min);
    }

    /** Records that are settled but may not look so, since whoever committed them may have died before. */
    List<StateStore.Settled> takeSettled() {
        List<StateStore.Settled> taken = List.copyOf(settled);
        settled.clear();
        return taken;
    }

    /**
     * What of a candidate comes next after what is loaded.
     *
     * @param all true where no more will be read, so that what is missing in between stays missing
     */
    @Nullable
    Fold next(CandidateKey candidate, StateStore.Loaded loaded, boolean all) {
        TreeMap<Long, JournalEntry> versions = entries.getOrDefault(candidate, new TreeMap<>());
        CandidateState state = loaded.state();
        long version = loaded.version();
        boolean restart = false;
        List<Fold.Entry> taken = new ArrayList<>();
        remove(candidate, version).forEach(this::settle);
        for (JournalEntry entry : versions.values()) {
            JournalEntry.Content content = entry.content();
            if (content.version() > version + 1) {
                if (!all) {
                    break;
                }
                watch.gap(candidate, version, content.version());
            }
            version = content.version();
            state = after(state, content);
            restart |= forgets(content);
            taken.add(new Fold.Entry(content, entry.line(), journal.settled(content.source())));
        }
        return taken.isEmpty()
                ? null
                : new Fold(candidate, loaded.version(), state, restart, keys.get(candidate), taken);
    }

    /** It is in the view now. */
    void done(Fold fold) {
        remove(fold.candidate(), fold.last().content().version()).stream()
                .filter(each -> !journal.settled(each.content().source()))
                .forEach(each -> firstOpen = Math.min(firstOpen, each.offset()));
    }

    private List<JournalEntry> remove(CandidateKey candidate, long version) {
        TreeMap<Long, JournalEntry> versions = entries.getOrDefault(candidate, new TreeMap<>());
        Map<Long, JournalEntry> known = versions.headMap(version, true);
        List<JournalEntry> removed = List.copyOf(known.values());
        known.clear();
        if (versions.isEmpty()) {
            entries.remove(candidate);
        }
        return removed;
    }

    private void settle(JournalEntry entry) {
        JournalEntry.Content content = entry.content();
        if (journal.settled(content.source())) {
            settled.add(new StateStore.Settled(content.candidate(), content.cause(), content.at()));
        } else {
            firstOpen = Math.min(firstOpen, entry.offset());
        }
    }

    private static CandidateState after(CandidateState state, JournalEntry.Content content) {
        if (content instanceof JournalEntry.Whole whole) {
            return Evolution.evolve(state, whole.record().facts());
        }
        return CandidateState.NEW;
    }

    private static boolean forgets(JournalEntry.Content content) {
        return content instanceof JournalEntry.Erased erased
                ? erased.forgotten()
                : ((JournalEntry.Whole) content).record().forgets();
    }
}
