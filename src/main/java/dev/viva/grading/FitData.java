package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import dev.viva.grading.match.Doubt;
import dev.viva.grading.model.Rows;
import dev.viva.grading.sense.Embedder;
import dev.viva.grading.twist.Twists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Marked answers turned into rows to fit on. Held samples are never taken. Beside the samples stand answers whose marks
 * follow from the key: its own words, half of them, the question, a misconception, another item's key.
 */
public final class FitData {
    static final String BANK = "bank";
    private static final double OF_KEY = 0.25;
    private static final double TURNED = 0.08;
    private static final double NEAR = 0.25;

    /** More answers to one question teach little about other questions. */
    private static final int MOST = 40;

    private static final long SEED = 20_260_101;

    private final Extractor extractor;
    private final Twists twists = Twists.bundled();
    private final Map<String, Integer> counts = new HashMap<>();
    final List<Rows.Row> points = new ArrayList<>();
    final List<Rows.Row> plain = new ArrayList<>();
    final List<Rows.Row> whole = new ArrayList<>();
    final List<Rows.Row> doubts = new ArrayList<>();
    final List<Rows.Row> plainDoubts = new ArrayList<>();
    final List<FitSample> samples = new ArrayList<>();
    final List<FitSample> plainSamples = new ArrayList<>();

    public FitData(Supplier<Optional<Embedder>> embedder) {
        this.extractor = new Extractor(embedder);
    }

    /**
     * @param other another item, whose key must earn nothing here
     */
    public void add(RubricItem item, RubricItem other) {
        addAuthored(item, other);
        AnswerKey bare = bare(item.key());
        for (Sample sample : item.samples()) {
            if (!sample.held()) {
                addSample(item, bare, sample, plain, plainSamples);
                addWhole(item, sample);
            }
        }
        addOfKey(item, other, bare, plain);
        addDoubts(item, bare, plainDoubts);
    }

    /** Only what concerns criteria with phrasings. */
    public void addAuthored(RubricItem item, RubricItem other) {
        for (Sample sample : item.samples()) {
            if (!sample.held()) {
                addSample(item, item.key(), sample, points, samples);
                addHonest(item, sample);
            }
        }
        addOfKey(item, other, item.key(), points);
        addDoubts(item, item.key(), doubts);
    }

    /** An item far from another in the bank, whose key must earn nothing there. */
    public static RubricItem far(List<RubricItem> items, int i) {
        return items.get((i + items.size() / 2) % items.size());
    }

    private static AnswerKey bare(AnswerKey key) {
        List<Criterion> criteria = key.criteria().stream()
                .map(each -> new Criterion(each.id(), each.weight(), each.says(), List.of(), List.of(), null, null))
                .toList();
        return new AnswerKey(criteria, key.misconceptions());
    }

    private void addSample(RubricItem item, AnswerKey key, Sample sample, List<Rows.Row> rows, List<FitSample> whole) {
        List<double[]> features =
                extractor.read(item.question(), key, sample.answer()).points();
        List<Double> shares = new ArrayList<>();
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            Criterion criterion = key.criteria().get(i);
            shares.add(criterion.weight() / key.totalWeight());
            marks.add(sample.mark(criterion.id()));
            rows.add(new Rows.Row(BANK, item.id().value(), features.get(i), marks.get(i), 1));
        }
        whole.add(new FitSample(item.id().value(), shares, marks, features));
    }

    /** A sample beside the whole key as one model answer. */
    private void addWhole(RubricItem item, Sample sample) {
        String reference = String.join(
                " ", item.key().criteria().stream().map(Criterion::says).toList());
        add(new Marked(BANK, item.id().value(), item.question(), reference, sample.answer(), sample.score(item.key())));
    }

    /** An answer that people marked beside a model answer; its question must not be one that is reported on. */
    public void add(Marked marked) {
        if (counts.merge(marked.question(), 1, Integer::sum) > MOST) {
            return;
        }
        AnswerKey key = AnswerKeys.fromReference(marked.reference());
        Extractor.Read read = extractor.read(marked.ask(), key, marked.answer());
        if (!read.isEmpty()) {
            whole.add(new Rows.Row(marked.set(), marked.question(), read.whole(), marked.score(), 1));
        }
    }

    private void addOfKey(RubricItem item, RubricItem other, AnswerKey key, List<Rows.Row> rows) {
        SplittableRandom random = random(item);
        List<Criterion> criteria = key.criteria();
        List<String> says = criteria.stream().map(Criterion::says).toList();
        boolean[] all = new boolean[criteria.size()];
        Arrays.fill(all, true);
        boolean[] none = new boolean[criteria.size()];
        boolean[] half = new boolean[criteria.size()];
        List<String> some = new ArrayList<>();
        for (int i = 0; i < half.length; i++) {
            half[i] = random.nextBoolean();
            if (half[i]) {
                some.add(phrasing(item.key().criteria().get(i), random));
            }
        }
        addRows(item, key, String.join(" ", says), all, rows);
        if (!some.isEmpty()) {
            addRows(item, key, String.join(". ", some) + ".", half, rows);
        }
        addRows(item, key, item.question() + " " + item.question(), none, rows);
        addRows(item, key, other.explain(), none, rows);
        key.misconceptions().forEach(wrong -> addRows(item, key, wrong.says(), none, rows));
        addTurned(item, key, none, rows);
    }

    private void addTurned(RubricItem item, AnswerKey key, boolean[] none, List<Rows.Row> rows) {
        SplittableRandom random = random(item);
        List<String> phrasings = item.key().criteria().stream()
                .map(each -> phrasing(each, random))
                .toList();
        List<String> says = key.criteria().stream().map(Criterion::says).toList();
        TurnedKey.answers(says, phrasings, twists).forEach(text -> addRows(item, key, text, none, rows, TURNED));
    }

    /** The same draws for an item whatever is read before it. */
    private static SplittableRandom random(RubricItem item) {
        return new SplittableRandom(SEED + item.id().value().hashCode());
    }

    private static String phrasing(Criterion criterion, SplittableRandom random) {
        return criterion.accept().isEmpty()
                ? criterion.says()
                : criterion.accept().get(random.nextInt(criterion.accept().size()));
    }

    private void addRows(RubricItem item, AnswerKey key, String answer, boolean[] met, List<Rows.Row> rows) {
        addRows(item, key, answer, met, rows, OF_KEY);
    }

    private void addRows(
            RubricItem item, AnswerKey key, String answer, boolean[] met, List<Rows.Row> rows, double counts) {
        Extractor.Read read = extractor.read(item.question(), key, answer);
        if (read.isEmpty()) {
            return;
        }
        List<double[]> features = read.points();
        for (int i = 0; i < met.length; i++) {
            rows.add(new Rows.Row(BANK, item.id().value(), features.get(i), met[i] ? 1 : 0, counts));
        }
    }

    /** Points that people found met are no opposites, however they deny; turned round, the same points are. */
    private void addHonest(RubricItem item, Sample sample) {
        Extractor.Read read = extractor.read(item.question(), item.key(), sample.answer());
        Extractor.Read swapped = extractor.read(
                item.question(), item.key(), twists.swapped(sample.answer()).orElse(sample.answer()));
        for (int i = 0; i < item.key().criteria().size(); i++) {
            if (sample.mark(item.key().criteria().get(i).id()) == 1) {
                addDoubt(item, read.doubt(i), false, 1, doubts);
                if (swapped.doubt(i).strength() > read.doubt(i).strength()) {
                    addDoubt(item, swapped.doubt(i), true, 1, doubts);
                }
            }
        }
    }

    private void addDoubts(RubricItem item, AnswerKey key, List<Rows.Row> rows) {
        SplittableRandom random = random(item);
        for (int i = 0; i < key.criteria().size(); i++) {
            Criterion authored = item.key().criteria().get(i);
            addHeard(item, key, i, authored.says(), false, 0.5, rows);
            addTwisted(item, key, i, authored.says(), random, rows);
            for (String phrasing : authored.accept()) {
                addHeard(item, without(key, i, phrasing), i, phrasing, false, 0.7, rows);
                addTwisted(item, key, i, phrasing, random, rows);
            }
        }
    }

    private void addTwisted(
            RubricItem item, AnswerKey key, int i, String phrasing, SplittableRandom random, List<Rows.Row> rows) {
        addHeard(item, key, i, twists.negated(phrasing), true, 0.6, rows);
        twists.swapped(phrasing).ifPresent(text -> addHeard(item, key, i, text, true, 0.7, rows));
        twists.exchanged(phrasing).ifPresent(text -> addHeard(item, key, i, text, true, 2, rows));
        twists.reordered(phrasing, random).ifPresent(text -> addHeard(item, key, i, text, true, 0.15, rows));
    }

    private static AnswerKey without(AnswerKey key, int at, String phrasing) {
        List<Criterion> criteria = new ArrayList<>(key.criteria());
        Criterion old = criteria.get(at);
        List<String> accept =
                old.accept().stream().filter(each -> !each.equals(phrasing)).toList();
        criteria.set(at, new Criterion(old.id(), old.weight(), old.says(), accept, old.bind(), null, null));
        return new AnswerKey(criteria, key.misconceptions());
    }

    private void addHeard(
            RubricItem item, AnswerKey key, int i, String text, boolean opposite, double counts, List<Rows.Row> rows) {
        addDoubt(item, extractor.read(item.question(), key, text).doubt(i), opposite, counts, rows);
    }

    /** What is not near a point says neither it nor its opposite. */
    private static void addDoubt(RubricItem item, Doubt doubt, boolean opposite, double counts, List<Rows.Row> rows) {
        if (doubt.recall() >= NEAR) {
            rows.add(new Rows.Row(BANK, item.id().value(), doubt.features(), opposite ? 1 : 0, counts));
        }
    }
}
