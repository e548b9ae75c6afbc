package dev.viva.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.ProposalYaml;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.Asked;
import dev.viva.bank.ItemBank;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Place;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.GradingTask;
import dev.viva.grading.KnownAnswers;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What authors are asked, and that they are asked once. */
class ProposalsTest {
    private static final ItemBank BANK = YamlBank.read(BankFiles.bundled());
    private static final RubricItem ITEM = BANK.items().stream()
            .filter(RubricItem.class::isInstance)
            .map(RubricItem.class::cast)
            .findFirst()
            .orElseThrow();
    private static final String POINT = ITEM.key().criteria().get(0).id();
    private static final Grade UNSURE = grade(Outcome.NEEDS_REVIEW, Verdict.MISSED);

    @Test
    void shouldAskOnceAboutWhatSeveralPeopleSaidAlike() {
        // Given
        Proposals proposals = new Proposals(BANK);

        // When
        proposals.add(unsure("The variance  falls."));
        proposals.add(unsure("the variance falls. "));
        proposals.add(unsure("The bias falls."));

        // Then
        assertThat(proposals.byItem().get(ITEM.id()))
                .extracting(Proposal::answer)
                .containsExactly("The variance  falls.", "The bias falls.");
    }

    @Test
    void shouldNotAskWhatASampleAnswersByNow() {
        // Given
        Proposals proposals = new Proposals(BANK);
        String answered = ITEM.samples().get(0).answer();

        // When
        proposals.add(unsure("  " + answered.toUpperCase(java.util.Locale.ROOT)));

        // Then
        assertThat(proposals.count()).isZero();
    }

    @Test
    void shouldProposeAChangedMarkAsASample() {
        // Given
        Proposals proposals = new Proposals(BANK);
        Grade before = grade(Outcome.GRADED, Verdict.MISSED);
        Grade after = Ruling.of(ITEM.ask(0), "The variance falls.", before, Map.of(POINT, Verdict.MET));

        // When
        proposals.add(unsure("The variance falls."));
        proposals.add(challenged("The variance falls.", before, after));
        proposals.add(challenged("Nothing changes.", before, before));

        // Then
        Proposal only = proposals.byItem().get(ITEM.id()).get(0);
        assertThat(proposals.count()).isEqualTo(1);
        assertThat(only.marks())
                .isEqualTo(new Sample("The variance falls.", List.of(POINT), List.of(), List.of(), false));
        assertThat(ProposalYaml.of(ITEM.id(), List.of(only)))
                .contains("- id: " + ITEM.id())
                .contains("answer: \"The variance falls.\"")
                .contains("met: [" + POINT + "]")
                .contains("marked by person/1 after a challenge; " + POINT + " was missed");
    }

    @Test
    void shouldLeaveOutWhatLeadsToAPerson() {
        // Given
        Proposals proposals = new Proposals(BANK);

        // When
        proposals.add(
                unsure("Ask ada@example.org or @ada, see https://ada.example/x or 0151-2345678; 1000000 rows at 0.5"));

        // Then
        assertThat(proposals.byItem().get(ITEM.id()).get(0).answer())
                .isEqualTo("Ask [removed] or [removed] see [removed] or [removed] 1000000 rows at 0.5");
    }

    @Test
    void shouldGradeAnAnsweredOneByTheKey() {
        // Given
        Sample sample = new Sample("It just wobbles less.", List.of(POINT), List.of(), List.of(), false);
        KnownAnswers grader = new KnownAnswers(task -> UNSURE, asked -> List.of(sample));

        // When
        Grade known = grader.grade(new GradingTask(ITEM.ask(0), "it just  wobbles less."));
        Grade other = grader.grade(new GradingTask(ITEM.ask(0), "It just wobbles more."));

        // Then
        assertThat(known.grader()).isEqualTo(KnownAnswers.NAME);
        assertThat(known.score())
                .isEqualTo(sample.score(ITEM.key()))
                .isEqualTo(Grade.score(ITEM.key(), known.criteria(), List.of()));
        assertThat(other).isEqualTo(UNSURE);
    }

    private static Transcript unsure(String answer) {
        return transcript(null, List.of(reading(1, answer, UNSURE)));
    }

    private static Transcript challenged(String answer, Grade before, Grade after) {
        Transcript.Wish wish = new Transcript.Wish(null, Instant.EPOCH, Transcript.Standing.DECIDED, 1, 1);
        return transcript(wish, List.of(reading(1, answer, before), reading(2, answer, after)));
    }

    private static Transcript transcript(Transcript.@Nullable Wish wish, List<Transcript.Reading> readings) {
        Asked asked = ITEM.ask(0);
        return new Transcript(new AttemptId("a-1"), new Place("dm", null), asked, readings, wish, true);
    }

    private static Transcript.Reading reading(int revision, String answer, Grade grade) {
        return new Transcript.Reading(1, revision, answer, grade, null, Instant.EPOCH);
    }

    private static Grade grade(Outcome outcome, Verdict verdict) {
        List<CriterionGrade> criteria = new ArrayList<>();
        ITEM.key()
                .criteria()
                .forEach(each -> criteria.add(new CriterionGrade(each.id(), verdict, verdict.credit(), 0.5, null)));
        Double score = outcome == Outcome.GRADED ? Grade.score(ITEM.key(), criteria, List.of()) : null;
        return new Grade(outcome, score, criteria, List.of(), List.of(), List.of(), null, "testing/1");
    }
}
