package dev.viva.grading.text;

import java.util.List;
import java.util.Set;

/**
 * Reads one clause: finds its terms and what is negated. "L1 gives zeros and L2 shrinks" is cut into two: where "and"
 * has a thing before it and its counterpart behind it, each with something said of it, two things are said.
 */
final class ClauseReader {
    /** How many words after it a negation reaches. */
    private static final int REACH = 6;

    private static final Set<String> NOT_DENYING = Set.of("only", "just", "merely", "matter", "necessarily");

    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<Term> terms;
    private final List<Integer> negations;
    private final int first;
    private int clause;
    private int joint = -1;
    private int negatedUntil = -1;

    ClauseReader(Lexicon lexicon, List<Token> tokens, List<Term> terms, List<Integer> negations) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.terms = terms;
        this.negations = negations;
        this.first = terms.size();
        this.clause = terms.isEmpty() ? 0 : terms.get(first - 1).clause() + 1;
    }

    void read(Span span) {
        for (int i = span.from(); i < span.to(); ) {
            Lexicon.Found found = lexicon.find(tokens, i);
            if (found != null && i + found.length() <= span.to()) {
                add(found.id(), i);
                i += found.length();
            } else {
                word(i++);
            }
        }
    }

    private void word(int i) {
        String form = tokens.get(i).form();
        if (isNegation(i)) {
            negations.add(i);
            negatedUntil = i < negatedUntil ? -1 : i + 1 + REACH;
        } else if (form.equals("and")) {
            joint = terms.size();
        } else if (!lexicon.isFunction(form)) {
            add(tokens.get(i).stem(), i);
        }
    }

    /** "Not only" denies nothing; "rather than X" and "instead of X" deny X. */
    private boolean isNegation(int i) {
        String form = tokens.get(i).form();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).form() : "";
        return lexicon.negates(form) && !NOT_DENYING.contains(next)
                || form.equals("rather") && next.equals("than")
                || form.equals("instead") && next.equals("of");
    }

    private void add(String id, int token) {
        if (lexicon.opposites().isEntity(id)) {
            cut(id);
        }
        terms.add(new Term(id, token < negatedUntil, token, clause));
    }

    private void cut(String id) {
        for (int i = first; i < joint; i++) {
            boolean saysSomething = i + 1 < joint || joint < terms.size();
            if (saysSomething
                    && lexicon.opposites().of(id).contains(terms.get(i).id())
                    && terms.get(i).clause() == clause) {
                clause++;
                for (int moved = joint; moved < terms.size(); moved++) {
                    Term term = terms.get(moved);
                    terms.set(moved, new Term(term.id(), term.negated(), term.token(), clause));
                }
                return;
            }
        }
    }
}
