package dev.viva.grading.match;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.bank.Misconception;
import dev.viva.grading.text.Cleaner;
import dev.viva.grading.text.Lexicon;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.PassageReader;
import dev.viva.grading.text.Speller;
import dev.viva.grading.text.Term;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes answer keys apart. */
public final class KeyReader {
    /** What a term of the question counts, as a share: repeating the question tells little. */
    private static final double ASKED = 0.3;

    /** What a word of every text counts, as a share. */
    private static final double WEAK = 0.4;

    private static final int KEYWORDS = 3;

    private final PassageReader reader;
    private final Lexicon lexicon;
    private final TermWeights weights;

    public KeyReader(Lexicon lexicon, TermWeights weights) {
        this.reader = new PassageReader(lexicon);
        this.lexicon = lexicon;
        this.weights = weights;
    }

    public Key read(String question, AnswerKey key) {
        Passage asked = reader.read(question);
        Set<String> askedIds = asked.terms().stream().map(Term::id).collect(Collectors.toSet());
        List<List<Phrase>> criteria = new ArrayList<>();
        key.criteria()
                .forEach(each -> criteria.add(phrases(
                        Stream.concat(Stream.of(each.says()), each.accept().stream())
                                .toList(),
                        askedIds)));
        List<List<Phrase>> wrong = new ArrayList<>();
        key.misconceptions().forEach(each -> wrong.add(phrases(List.of(each.says()), askedIds)));
        Map<String, Integer> users = users(criteria);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = key.criteria().get(i);
            points.add(point(criterion.id(), criteria.get(i), users, askedIds, bind(criterion)));
        }
        List<Point> wrongPoints = new ArrayList<>();
        for (int i = 0; i < wrong.size(); i++) {
            Misconception misconception = key.misconceptions().get(i);
            wrongPoints.add(point(misconception.id(), wrong.get(i), users, askedIds, List.of()));
        }
        return new Key(asked, askedIds, points, wrongPoints, speller(points, wrongPoints));
    }

    private Speller speller(List<Point> points, List<Point> wrong) {
        Set<String> words = Stream.concat(points.stream(), wrong.stream())
                .flatMap(point -> point.phrases().stream())
                .flatMap(phrase -> phrase.passage().tokens().stream())
                .map(Token::form)
                .collect(Collectors.toSet());
        return new Speller(words, weights::knows);
    }

    /** For each term, how many criteria use it. */
    private static Map<String, Integer> users(List<List<Phrase>> criteria) {
        Map<String, Integer> users = new HashMap<>();
        for (List<Phrase> phrases : criteria) {
            Set<String> ids = new HashSet<>();
            phrases.forEach(phrase -> ids.addAll(phrase.weights().keySet()));
            ids.forEach(id -> users.merge(id, 1, Integer::sum));
        }
        return users;
    }

    private Point point(
            String id,
            List<Phrase> phrases,
            Map<String, Integer> users,
            Set<String> asked,
            List<List<List<String>>> bind) {
        Map<String, Double> profile = new HashMap<>();
        for (Phrase phrase : phrases) {
            phrase.weights().forEach((term, weight) -> profile.merge(term, weight / phrases.size(), Double::sum));
        }
        Set<String> unique = profile.keySet().stream()
                .filter(term -> users.getOrDefault(term, 0) <= 1 && !asked.contains(term) && !lexicon.isWeak(term))
                .collect(Collectors.toSet());
        return new Point(id, phrases, profile, unique, keywords(profile), bind);
    }

    private static Set<String> keywords(Map<String, Double> profile) {
        return profile.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEYWORDS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Phrase> phrases(List<String> texts, Set<String> asked) {
        return texts.stream().map(text -> phrase(text, asked)).toList();
    }

    private Phrase phrase(String text, Set<String> asked) {
        Passage passage = reader.read(text);
        Map<String, Double> terms = new LinkedHashMap<>();
        for (Term term : passage.terms()) {
            terms.put(term.id(), weight(term.id(), asked));
        }
        double total = terms.values().stream().mapToDouble(Double::doubleValue).sum();
        Set<String> numbers = passage.tokens().stream()
                .filter(Token::isNumber)
                .map(Token::form)
                .collect(Collectors.toSet());
        return new Phrase(
                passage,
                terms,
                total,
                Grams.pairs(passage.terms()),
                Grams.of(passage.clean().text()),
                numbers);
    }

    private double weight(String id, Set<String> asked) {
        double share = (asked.contains(id) ? ASKED : 1) * (lexicon.isWeak(id) ? WEAK : 1);
        return weights.of(id) * share;
    }

    private static List<List<List<String>>> bind(Criterion criterion) {
        return criterion.bind().stream()
                .map(group -> group.stream().map(KeyReader::stems).toList())
                .toList();
    }

    private static List<String> stems(String phrase) {
        return Tokenizer.tokens(Cleaner.clean(phrase).text()).stream()
                .map(Token::stem)
                .toList();
    }
}
