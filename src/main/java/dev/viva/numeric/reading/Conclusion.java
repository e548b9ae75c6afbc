package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Decimals;
import dev.viva.numeric.expression.Node;
import dev.viva.numeric.expression.WorkBudget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picks what an answer with several numbers says in the end: the last conclusion wins; numbers that disagree inside it,
 * two different explicit answers, and a conclusion that is only an aside ask back.
 */
final class Conclusion {
    private final List<Token> tokens;
    private final List<Clause> clauses;
    private final List<Scan> scans = new ArrayList<>();
    private final ReadingContext context;
    private final WorkBudget budget;

    Conclusion(List<Token> tokens, ReadingContext context, WorkBudget budget) {
        this.tokens = tokens;
        this.context = context;
        this.budget = budget;
        this.clauses = Clauses.of(tokens);
        ClauseScanner scanner = new ClauseScanner(tokens, context, budget);
        clauses.forEach(clause -> scans.add(scanner.scan(clause)));
    }

    Chosen choose() {
        int last = last();
        Chosen chosen = inside(last);
        if (chosen instanceof Chosen.One one) {
            new Asides(tokens, clauses, this::single).check(last, one.amount());
            answersAgree(one.amount());
        }
        return chosen;
    }

    private int last() {
        for (int i = clauses.size() - 1; i >= 0; i--) {
            if (!scans.get(i).isEmpty()) {
                return i;
            }
        }
        throw Refusal.because(tokens.isEmpty() ? "There is nothing to read." : "I see no number in that.");
    }

    private Chosen inside(int index) {
        Scan scan = scans.get(index);
        if (scan.problem() != null) {
            throw scan.problem();
        }
        if (scan.values().isEmpty()) {
            return new Chosen.Infinity(scan.infinity() < 0);
        }
        if (Spans.isSpan(tokens, clauses.get(index), scan.values())) {
            return span(amount(scan.values().get(0)), amount(scan.values().get(1)));
        }
        Parsed only = scan.values().get(0).parsed();
        if (scan.values().size() == 1 && only.range() != null) {
            return range(scan.values().get(0), only.range());
        }
        return new Chosen.One(agreed(scan.values(), clauses.get(index)));
    }

    /** A unit at the high end holds for both; two units are brought to the second. */
    private static Chosen span(Amount low, Amount high) {
        if (high.unit() == null || high.unit().equals(low.unit())) {
            return new Chosen.Span(low, high);
        }
        boolean converts = low.unit() != null && low.unit().convertsTo(high.unit());
        BigDecimal value = converts ? low.value().multiply(low.unit().in(high.unit())) : low.value();
        return new Chosen.Span(new Amount(low.found(), value, low.exact(), high.unit(), low.blur()), high);
    }

    /** "0.2-0.3": the ends of one found stretch. */
    private Chosen range(Found found, Parsed.Range range) {
        return span(end(found, range.low()), end(found, range.high()));
    }

    private Amount end(Found found, Node node) {
        Parsed parsed =
                new Parsed(node, found.end(), Form.EXPRESSION, found.parsed().figures(), null, false);
        return amount(new Found(parsed, found.unit(), found.from(), found.end(), null));
    }

    private Amount agreed(List<Found> values, Clause clause) {
        List<Amount> amounts = values.stream().map(this::amount).toList();
        Amount best = best(amounts);
        if (best == null) {
            best = best(Links.afterOnlyLink(tokens, clause, amounts));
        }
        if (best == null) {
            throw Refusal.ask("I see several numbers, " + shown(amounts) + ". Which one is your answer?");
        }
        return best;
    }

    private @Nullable Amount best(List<Amount> amounts) {
        Amount best = null;
        for (Amount amount : amounts) {
            if (best != null && !best.agrees(amount)) {
                return null;
            }
            best = best == null ? amount : best.better(amount, context.unit());
        }
        return best;
    }

    private static String shown(List<Amount> amounts) {
        List<String> first = amounts.stream()
                .limit(3)
                .map(amount -> Decimals.show(amount.value(), 6))
                .toList();
        return String.join(", ", first) + (amounts.size() > 3 ? ", …" : "");
    }

    private Amount amount(Found found) {
        return Amount.of(found, budget);
    }

    /** The single number of a clause, or null where it has none, several or an unsound one. */
    private @Nullable Amount single(int index) {
        Scan scan = scans.get(index);
        return scan.problem() != null || scan.values().isEmpty()
                ? null
                : best(scan.values().stream().map(this::amount).toList());
    }

    /** "The answer is 3 … the answer is 4" asks. */
    private void answersAgree(Amount chosen) {
        for (int i = 0; i < clauses.size(); i++) {
            int marker = clauses.get(i).marker();
            if (marker >= 0 && Clauses.isAnswer(tokens.get(marker))) {
                int said = scans.get(i).isEmpty() && i + 1 < clauses.size() ? i + 1 : i;
                Amount explicit = single(said);
                boolean another = hasLaterAnswer(i);
                if (explicit != null && another && !explicit.agrees(chosen)) {
                    throw Refusal.ask("I see two different answers. Which one do you mean?");
                }
            }
        }
    }

    private boolean hasLaterAnswer(int index) {
        return clauses.subList(index + 1, clauses.size()).stream()
                .anyMatch(clause -> Clauses.isAnswer(tokens.get(clause.marker())));
    }
}
