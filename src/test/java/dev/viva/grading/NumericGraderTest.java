package dev.viva.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.Asked;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.NumericItem;
import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.KnownMistake;
import dev.viva.numeric.judging.Quantity;
import dev.viva.numeric.reading.Mentions;
import dev.viva.numeric.reading.Reading;
import dev.viva.session.Play;
import dev.viva.session.TestingBank;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about numbers: what a second try may know, and what nobody should have to guess. */
class NumericGraderTest {
    private static final ItemBank BANK = YamlBank.read(BankFiles.bundled());
    private static final int DRAWS = 5;
    private static final NumericGrader GRADER = new NumericGrader();

    @Test
    void shouldNeverGiveTheAnswerAwayBeforeTheSecondTry() {
        // Given
        List<String> giveaways = new ArrayList<>();
        int offered = 0;

        // When
        for (Asked.Numeric asked : draws()) {
            for (String typed : wrong(asked)) {
                Grade grade = GRADER.grade(new GradingTask(asked, typed));
                if (grade.nudge() != null) {
                    offered++;
                    if (saysTheAnswer(asked, grade.nudge())) {
                        giveaways.add(asked.item() + " " + asked.seed() + ": " + grade.nudge());
                    }
                }
            }
        }

        // Then
        assertThat(giveaways).isEmpty();
        assertThat(offered).isGreaterThan(3_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "44/157 | ",
                "0.5 | ",
                "0.287 | I read 0.287. Close, but outside the tolerance: check your rounding.",
                "28 | I read 28. Check the factor of 100: is it a share or a percentage?",
                "-0.28 | I read -0.28. Check the sign.",
                "3.568 | I read 3.568. Check what is divided by what.",
                "0.207 | I read 0.207. It looks as if you used the raw rate and left the prior out.",
                "a lot | "
            })
    void shouldOfferASecondTryAfterASlipOnly(String typed, String retry) {
        // Given
        Asked.Numeric asked = clicks();

        // When
        Grade grade = GRADER.grade(new GradingTask(asked, typed));

        // Then
        assertThat(grade.nudge()).isEqualTo(retry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28 | I read 28. That is 100 times the answer: 28 / 100 = 0.28.",
                "0.207 | I read 0.207. It looks as if you used the raw rate and left the prior out, which gives 0.2073. "
                        + "The prior counts as 27 earlier clicks and 48 earlier passes.",
                "a lot | I see no number in that. This has cost you nothing; type a number such as `0.25`, `1/4` or "
                        + "`2.5e-3`, or `skip`.",
                "0.2-0.3 | I read the interval 0.2 to 0.3. Which single number do you mean? This has cost you nothing; "
                        + "please type it once more."
            })
    void shouldShowTheCheckOrSayWhatToType(String typed, String note) {
        // Given
        Asked.Numeric asked = clicks();

        // When
        Grade grade = GRADER.grade(new GradingTask(asked, typed));

        // Then
        assertThat(grade.note()).isEqualTo(note);
    }

    /** 82 impressions, 17 clicks and the prior Beta(27, 48): 44/157. */
    private static Asked.Numeric clicks() {
        ItemBank one = new ItemBank(
                List.of(BANK.find(new ItemId("beta-posterior-mean")).orElseThrow()));
        Play play = new Play().with(TestingBank.interview(one)).say("numeric");
        return (Asked.Numeric) play.attempt().asked();
    }

    private static List<Asked.Numeric> draws() {
        List<Asked.Numeric> draws = new ArrayList<>();
        BANK.items().forEach(item -> {
            if (item instanceof NumericItem numeric) {
                for (long seed = 1; seed <= DRAWS; seed++) {
                    draws.add((Asked.Numeric) numeric.ask(seed));
                }
            }
        });
        return draws;
    }

    /** Every listed mistake, and the slips that need no author. */
    private static List<String> wrong(Asked.Numeric asked) {
        List<String> typed = new ArrayList<>();
        asked.mistakes().stream()
                .map(KnownMistake::value)
                .map(BigDecimal::toString)
                .forEach(typed::add);
        if (asked.expected() instanceof Quantity.Finite finite) {
            double right = finite.value().doubleValue();
            for (double slip : new double[] {-right, right * 100, right / 100, 1 / right, right * 2, right * 1.02}) {
                typed.add(Double.toString(slip));
            }
        }
        return typed;
    }

    /** The number typed is echoed, so it may stand there; it was wrong. */
    private static boolean saysTheAnswer(Asked.Numeric asked, String text) {
        return asked.expected() instanceof Quantity.Finite right
                && Mentions.in(text, Judge.context(asked.key()), WorkBudget.forReading()).stream()
                        .map(Reading.Read::value)
                        .anyMatch(number -> asked.tolerance().holds(number, right.value()));
    }
}
