package dev.viva.practice;

import dev.viva.bank.Asked;
import dev.viva.grading.Grade;
import dev.viva.grading.second.Remembered;
import dev.viva.grading.second.Second;
import dev.viva.grading.second.SecondGrader;
import dev.viva.grading.second.SecondPolicy;
import dev.viva.grading.second.Why;
import java.time.LocalDate;
import java.util.Optional;

/** Reads graded answers a second time, within the policy and the budget of their workspace. */
public final class SecondWork {
    private final SecondPolicy policy;
    private final SecondGrader grader;
    private final Remembered remembered;
    private final TokenBudget budget;
    private final long dailyTokens;

    /**
     * @param dailyTokens how many tokens a workspace may use up in a day
     */
    public SecondWork(
            SecondPolicy policy, SecondGrader grader, Remembered remembered, TokenBudget budget, long dailyTokens) {
        this.policy = policy;
        this.grader = grader;
        this.remembered = remembered;
        this.budget = budget;
        this.dailyTokens = dailyTokens;
    }

    /** Whether a request is to be read again; computed answers never are, for a number is not a matter of opinion. */
    public boolean wants(GradingRequest request, Grade first) {
        return request.asked() instanceof Asked.Rubric && policy.wants(first);
    }

    /**
     * Reads one answer again, and waits for it.
     *
     * @param today the day whose budget it is
     */
    public Second read(GradingRequest request, Grade first, LocalDate today) {
        return wants(request, first) ? reread(request, first, today) : new Second.Nothing(Why.NOT_WANTED, 0);
    }

    /** The same for an answer whose mark the candidate challenged: only the budget is asked, not the policy. */
    public Second reread(GradingRequest request, Grade first, LocalDate today) {
        if (!(request.asked() instanceof Asked.Rubric asked)) {
            return new Second.Nothing(Why.NUMBER, 0);
        }
        String digest = grader.digest(asked, request.answer(), first);
        Optional<Grade> known = remembered.find(digest, request.answer());
        if (known.isPresent()) {
            return new Second.Marked(known.get(), 0);
        }
        Optional<Why> unfit = grader.unfit(asked, request.answer());
        if (unfit.isPresent()) {
            return new Second.Nothing(unfit.get(), 0);
        }
        String workspace = request.candidate().workspace();
        long estimate = SecondGrader.estimate(asked, request.answer());
        try {
            if (!budget.take(workspace, today, estimate, dailyTokens)) {
                return new Second.Nothing(Why.BUDGET, 0);
            }
        } catch (Trouble uncounted) {
            return new Second.Nothing(Why.BUDGET_UNKNOWN, 0);
        }
        Second second = grader.read(asked, request.answer(), first);
        settle(workspace, today, second, estimate);
        return second instanceof Second.Marked marked
                ? new Second.Marked(remembered.keep(digest, marked.grade(), request.answer()), marked.tokens())
                : second;
    }

    /** What a broken-off call took nobody tells, so the estimate stays taken for it. */
    private void settle(String workspace, LocalDate today, Second second, long estimate) {
        boolean untold =
                second instanceof Second.Nothing nothing && nothing.why().mayHaveCost();
        long used = untold ? Math.max(estimate, second.tokens()) : second.tokens();
        if (used == estimate) {
            return;
        }
        try {
            budget.correct(workspace, today, used - estimate);
        } catch (Trouble uncounted) {
            // The estimate stands.
        }
    }
}
