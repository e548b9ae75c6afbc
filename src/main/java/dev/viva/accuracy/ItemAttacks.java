package dev.viva.accuracy;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.RubricItem;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import dev.viva.grading.twist.Twists;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Answers to one item, made from its key, with what must come of them. */
final class ItemAttacks {
    private static final double RIGHT = 0.8;
    private static final double WRONG = 0.3;
    private static final double NOTHING = 0.1;
    private static final double ELSEWHERE = 0.15;
    private static final double SAME = 0.05;
    private static final double HALF = 0.15;
    private static final double TYPOS = 0.1;
    private static final int LONG_WORD = 4;

    private final RubricItem item;
    private final Asked asked;
    private final Twists twists;
    private final SplittableRandom random;
    private final List<Attack> attacks = new ArrayList<>();

    ItemAttacks(RubricItem item, Twists twists, long seed) {
        this.item = item;
        this.asked = item.ask(0);
        this.twists = twists;
        this.random = new SplittableRandom(seed);
    }

    /**
     * @param other an item of another topic
     * @param grader says what the right answer earns, with which its copies are compared
     */
    List<Attack> all(RubricItem other, Grader grader) {
        right();
        wrong();
        nothing(other);
        Double score = grader.grade(new GradingTask(asked, phrasings())).score();
        if (score != null) {
            copies(score, other);
        }
        return attacks;
    }

    private void add(String kind, String answer, Attack.Expected expected) {
        attacks.add(new Attack(kind, asked, answer, expected));
    }

    private List<String> says() {
        return item.key().criteria().stream().map(Criterion::says).toList();
    }

    private List<String> accepted() {
        return item.key().criteria().stream()
                .map(each -> each.accept().isEmpty()
                        ? each.says()
                        : each.accept().get(each.accept().size() - 1))
                .toList();
    }

    private String phrasings() {
        return String.join(". ", accepted()) + ".";
    }

    private void right() {
        add("key recited", String.join(" ", says()), Attack.Expected.atLeast(RIGHT));
        add("accepted phrasings", phrasings(), Attack.Expected.atLeast(RIGHT));
        List<String> half = new ArrayList<>();
        double weight = 0;
        for (Criterion criterion : item.key().criteria()) {
            if (weight + criterion.weight() <= item.key().totalWeight() / 2) {
                weight += criterion.weight();
                half.add(criterion.says());
            }
        }
        double share = weight / item.key().totalWeight();
        if (!half.isEmpty()) {
            add("half of the points", String.join(" ", half), Attack.Expected.between(share - HALF, share + HALF));
        }
    }

    private void wrong() {
        add(
                "negated key",
                String.join(" ", says().stream().map(twists::negated).toList()),
                Attack.Expected.atMost(WRONG));
        add(
                "negated phrasings",
                String.join(". ", accepted().stream().map(twists::negated).toList()),
                Attack.Expected.atMost(WRONG));
        turned("antonyms swapped", says().stream().map(twists::swapped).toList());
        turned("things exchanged", says().stream().map(twists::exchanged).toList());
        item.key().misconceptions().forEach(each -> add("misconception", each.says(), Attack.Expected.atMost(WRONG)));
        add("key words in a row", String.join(" ", keyWords()), Attack.Expected.atMost(WRONG));
        add("key words listed", "It is about " + String.join(", ", keyWords()) + ".", Attack.Expected.atMost(WRONG));
    }

    /** Only the sentences that could be turned; right ones between them would earn their marks rightly. */
    private void turned(String kind, List<Optional<String>> sentences) {
        List<String> turned = sentences.stream().flatMap(Optional::stream).toList();
        if (!turned.isEmpty()) {
            add(kind, String.join(" ", turned), Attack.Expected.atMost(WRONG));
        }
    }

    private List<String> keyWords() {
        Set<String> words = new LinkedHashSet<>();
        for (String word : String.join(" ", says()).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= LONG_WORD) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    private void nothing(RubricItem other) {
        add("question", item.question(), Attack.Expected.atMost(NOTHING));
        add("question twice", item.question() + "\n" + item.question(), Attack.Expected.atMost(NOTHING));
        for (String nothing : List.of("", "I don't know", "\uD83E\uDD37", "...")) {
            add("no answer", nothing, Attack.Expected.exactly(0));
        }
        List<String> injections = Texts.lines("injections.txt");
        String injection = injections.get(random.nextInt(injections.size())).replace("\\n", "\n");
        add("injection alone", injection, Attack.Expected.atMost(NOTHING));
        add("injection and question", item.question() + "\n" + injection, Attack.Expected.atMost(NOTHING));
        add("another question's answer", other.explain(), Attack.Expected.atMost(ELSEWHERE));
        List<String> languages = Texts.lines("languages.txt");
        add("another language", languages.get(random.nextInt(languages.size())), Attack.Expected.onlyReview());
    }

    private void copies(double score, RubricItem other) {
        String right = phrasings();
        List<String> injections = Texts.lines("injections.txt");
        String injection = injections.get(random.nextInt(injections.size())).replace("\\n", "\n");
        add("injection appended", right + "\n" + injection, around(score, false));
        add("look-alike letters", right.replace('a', '\u0430').replace('o', '\u043E'), around(score, true));
        add("invisible characters", right.replace("e", "e\u200B"), around(score, true));
        add("padded", right + Changes.PADDING.repeat(12), Attack.Expected.between(0, score));
        add("padded with another answer", right + " " + other.explain(), Attack.Expected.between(0, score + SAME));
        add("said twice", right + " " + right, Attack.Expected.between(0, score));
        add("retracted", right + " No, wait, the opposite is true.", Attack.Expected.onlyReview());
        add(
                "retracted politely",
                right + " Sorry, I take that back, I got it backwards.",
                Attack.Expected.onlyReview());
        add("other order", Changes.reordered(right, random), around(score, false));
        add("capitals", right.toUpperCase(Locale.ROOT), around(score, false));
        add("typos", Changes.misspelt(right, random), Attack.Expected.atLeast(Math.max(0, score - TYPOS)));
    }

    private static Attack.Expected around(double score, boolean flagged) {
        return new Attack.Expected(score - SAME, score + SAME, flagged, flagged);
    }
}
