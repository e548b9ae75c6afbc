package dev.viva.grading.second;

import dev.viva.grading.Intake;
import dev.viva.grading.match.Point;
import dev.viva.grading.text.Cleaner;
import dev.viva.grading.text.Lexicon;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Term;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds quotes in an answer. A quote stands there when its words do, in a row, whatever the white space, the case and the
 * punctuation; a misspelt word may be quoted spelt well. What is shown are the answer's own characters.
 */
final class Quotes {
    private static final int LONGEST = 60;
    private static final int LONGEST_TEXT = 1_000;

    private final Passage answer;
    private final List<Token> typed;
    private final Set<String> asked;
    private final Lexicon lexicon;

    Quotes(Intake.Taken taken, Lexicon lexicon) {
        this.answer = taken.answer();
        this.typed = Tokenizer.tokens(answer.clean().text());
        this.asked = taken.key().asked();
        this.lexicon = lexicon;
    }

    /** Where a quote stands; nothing for one that is empty, longer than sixty words, or not there. */
    Optional<Span> find(String quote) {
        if (quote.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        List<String> words = Tokenizer.tokens(Cleaner.clean(quote).text()).stream()
                .map(Token::form)
                .toList();
        if (words.isEmpty() || words.size() > LONGEST) {
            return Optional.empty();
        }
        for (int at = 0; at + words.size() <= typed.size(); at++) {
            if (stands(words, at)) {
                return Optional.of(new Span(at, at + words.size()));
            }
        }
        return Optional.empty();
    }

    private boolean stands(List<String> words, int at) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.equals(typed.get(at + i).form())
                    && !word.equals(answer.tokens().get(at + i).form())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether words of the answer can be about a point at all: they share a telling term with one of its phrasings.
     * Measured on the bank's samples, 99 % of the sentences that earn a point do, and 65 % of those that earn another.
     */
    boolean support(Span words, Point point) {
        return telling(words, point).findAny().isPresent();
    }

    /**
     * Whether words are about this point more than about another: two telling terms, or one that is the point's alone.
     * 94 % of the sentences that earn a point, and 39 % of those that earn another.
     */
    boolean supportWell(Span words, Point point) {
        List<String> telling = telling(words, point).distinct().toList();
        return telling.size() > 1 || telling.stream().anyMatch(point.unique()::contains);
    }

    /** Terms of a point that the words use, or use in like meaning, beside those of the question and of every text. */
    private Stream<String> telling(Span words, Point point) {
        Set<String> own = point.profile().keySet().stream()
                .filter(term -> !asked.contains(term) && !lexicon.isWeak(term))
                .collect(Collectors.toSet());
        Set<String> wanted = own.isEmpty() ? point.profile().keySet() : own;
        return answer.terms(words).stream()
                .map(Term::id)
                .flatMap(term -> Stream.concat(Stream.of(term), lexicon.related(term).stream()))
                .filter(wanted::contains);
    }

    String words(Span where) {
        return answer.quote(where);
    }
}
