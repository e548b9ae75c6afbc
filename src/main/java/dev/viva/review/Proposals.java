package dev.viva.review;

import dev.viva.bank.Asked;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.KnownAnswers;
import dev.viva.grading.MisconceptionHit;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What authors can learn from the journal: marks that changed after a challenge, and answers that the grader was unsure of,
 * each once. What a sample of the key has by now is not proposed again. A question that has left the bank, or was revised,
 * has no author to ask.
 */
public final class Proposals {
    private final ItemBank bank;
    private final Map<String, Proposal> proposals = new LinkedHashMap<>();

    public Proposals(ItemBank bank) {
        this.bank = bank;
    }

    /** Takes in one attempt. */
    public void add(Transcript transcript) {
        if (transcript.asked() instanceof Asked.Rubric asked && transcript.mayBeSeen()) {
            bank.find(asked.item())
                    .filter(RubricItem.class::isInstance)
                    .map(RubricItem.class::cast)
                    .filter(item -> item.hash().equals(asked.hash()))
                    .ifPresent(item -> add(item, transcript));
        }
    }

    /** All of them, by item. */
    public Map<ItemId, List<Proposal>> byItem() {
        Map<ItemId, List<Proposal>> sorted = new LinkedHashMap<>();
        bank.items().forEach(item -> {
            List<Proposal> own = proposals.values().stream()
                    .filter(each -> each.item().equals(item.id()))
                    .toList();
            if (!own.isEmpty()) {
                sorted.put(item.id(), own);
            }
        });
        return sorted;
    }

    private void add(RubricItem item, Transcript transcript) {
        Optional<Transcript.Reading> before = transcript.challenged();
        Optional<Transcript.Reading> after = transcript.answered();
        if (before.isPresent()
                && after.isPresent()
                && changed(before.get().grade(), after.get().grade())) {
            keep(item, after.get(), before.get().grade());
        } else {
            transcript
                    .last()
                    .filter(each -> each.grade().outcome() == Outcome.NEEDS_REVIEW)
                    .filter(each -> !each.answer().isBlank())
                    .ifPresent(each -> keep(item, each, null));
        }
    }

    private static boolean changed(Grade before, Grade after) {
        return before.score() == null || !verdicts(before).equals(verdicts(after));
    }

    private static List<Verdict> verdicts(Grade grade) {
        return grade.criteria().stream().map(CriterionGrade::verdict).toList();
    }

    /** A mark is worth more than a question, so it takes the place of one. */
    private void keep(RubricItem item, Transcript.Reading reading, @org.jspecify.annotations.Nullable Grade before) {
        String answer = ContactDetails.without(reading.answer());
        String digest = KnownAnswers.digest(item.id(), answer);
        if (KnownAnswers.find(item.samples(), answer).isPresent() || before == null && proposals.containsKey(digest)) {
            return;
        }
        Grade grade = reading.grade();
        proposals.put(
                digest,
                new Proposal(
                        item.id(),
                        digest,
                        answer,
                        before == null ? null : sample(answer, grade),
                        before == null ? List.of() : differences(before, grade),
                        before == null ? null : grade.grader()));
    }

    private static Sample sample(String answer, Grade grade) {
        List<String> wrong =
                grade.misconceptions().stream().map(MisconceptionHit::id).toList();
        return new Sample(answer, ids(grade, Verdict.MET), ids(grade, Verdict.PARTLY), wrong, false);
    }

    private static List<String> ids(Grade grade, Verdict verdict) {
        return grade.criteria().stream()
                .filter(each -> each.verdict() == verdict)
                .map(CriterionGrade::id)
                .toList();
    }

    private static List<String> differences(Grade before, Grade after) {
        List<String> all = new ArrayList<>();
        for (CriterionGrade now : after.criteria()) {
            before.criteria().stream()
                    .filter(each -> each.id().equals(now.id()) && each.verdict() != now.verdict())
                    .forEach(each ->
                            all.add(now.id() + " was " + each.verdict().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return all;
    }

    /** How many there are. */
    public int count() {
        Collection<List<Proposal>> all = byItem().values();
        return all.stream().mapToInt(List::size).sum();
    }
}
