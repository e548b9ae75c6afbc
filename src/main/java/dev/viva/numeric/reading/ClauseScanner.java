package dev.viva.numeric.reading;

import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.unit.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a clause and checks that nothing beside them changes their meaning. */
final class ClauseScanner {
    private final List<Token> tokens;
    private final Suffixes suffixes;
    private final boolean unitAsked;
    private final WorkBudget budget;
    private final Signs signs;

    ClauseScanner(List<Token> tokens, ReadingContext context, WorkBudget budget) {
        this.tokens = tokens;
        this.suffixes = new Suffixes(context.unit());
        this.unitAsked = context.unit() != null;
        this.budget = budget;
        this.signs = new Signs(tokens);
    }

    Scan scan(Clause clause) {
        List<Found> values = new ArrayList<>();
        Refusal problem = null;
        int infinity = 0;
        int at = clause.from();
        while (at < clause.to()) {
            budget.charge(1);
            try {
                Found found = signs.mayBegin(at, clause) ? value(at, clause) : null;
                if (found == null) {
                    infinity = infinity == 0 ? infinity(at, clause) : infinity;
                    Glue.check(tokens, at, clause, values);
                    at++;
                } else {
                    if (!isAside(found, clause)) {
                        values.add(found);
                    }
                    at = found.end();
                }
            } catch (Refusal refusal) {
                problem = problem == null ? refusal : problem;
                at++;
            }
        }
        return new Scan(values, problem, infinity);
    }

    private @Nullable Found value(int at, Clause clause) {
        Measure currency = suffixes.currency(tokens.get(at));
        int from = currency == null ? at : at + 1;
        Parsed parsed = new ArithmeticParser(tokens, from, clause.to(), suffixes, budget).parse();
        if (parsed == null) {
            return null;
        }
        Suffixes.Found unit = suffixes.unit(tokens, parsed.end(), clause.to());
        if (unit != null) {
            return new Found(parsed, unit.unit(), at, unit.end(), null);
        }
        String note =
                Trailing.check(tokens, parsed.end(), clause.to(), unitAsked && currency == null && !parsed.isPercent());
        return new Found(parsed, currency, at, parsed.end(), note);
    }

    /** A spread after ± and a count of decimals are not the answer. */
    private boolean isAside(Found found, Clause clause) {
        Token next = found.end() < clause.to() ? tokens.get(found.end()) : null;
        boolean precision = next != null && next.isWord() && Prose.PRECISION.contains(next.lower());
        boolean spread =
                found.from() > clause.from() && tokens.get(found.from() - 1).is("±");
        return precision || spread;
    }

    private int infinity(int at, Clause clause) {
        Token token = tokens.get(at);
        if (!token.isWord() || !Prose.INFINITY.contains(token.lower())) {
            return 0;
        }
        return at > clause.from() && tokens.get(at - 1).is("-") ? -1 : 1;
    }
}
