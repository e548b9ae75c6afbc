package dev.viva.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.embedding.Embedders;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.Asked;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Topic;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import dev.viva.grading.QuestionSamples;
import dev.viva.grading.RubricGrader;
import dev.viva.grading.twist.Twists;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthoredAttacksTest {
    private static final List<RubricItem> BANK = YamlBank.read(BankFiles.bundled()).items().stream()
            .filter(RubricItem.class::isInstance)
            .map(RubricItem.class::cast)
            .toList();
    private static final String[] WRONG = {"authored role-reversal", "authored negation", "authored antonym"};
    private static final double MOST = 0.1;

    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldHaveTenWrongAnswersInEveryTopic(Topic topic) {
        // When
        List<Attack> attacks = AuthoredAttacks.on(BANK).stream()
                .filter(each -> ((Asked.Rubric) each.asked()).topic() == topic)
                .toList();

        // Then
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void shouldSeldomCreditAWrongAnswerByWordsAlone() {
        // When
        Map<String, Double> fooled = fooled(new RubricGrader());

        // Then
        assertThat(fooled).containsOnlyKeys(WRONG).allSatisfy((kind, share) -> assertThat(share)
                .isLessThanOrEqualTo(MOST));
    }

    @Tag("long")
    @Test
    void shouldSeldomCreditAWrongAnswerByItsMeaning() {
        // Given
        Embedders embedders = new Embedders(20_000, System.err::println);

        // When
        Map<String, Double> fooled = fooled(new RubricGrader(embedders, QuestionSamples.NONE));

        // Then
        assertThat(embedders.get()).isPresent();
        assertThat(fooled).containsOnlyKeys(WRONG).allSatisfy((kind, share) -> assertThat(share)
                .isLessThanOrEqualTo(MOST));
    }

    /** By kind, the share that earned more than .4 without a person. */
    private static Map<String, Double> fooled(Grader grader) {
        return AuthoredAttacks.on(BANK).stream()
                .filter(attack -> List.of(WRONG).contains(attack.kind()))
                .map(attack -> AttackResult.of(attack, grader.grade(new GradingTask(attack.asked(), attack.answer()))))
                .collect(Collectors.groupingBy(
                        each -> each.attack().kind(), Collectors.averagingDouble(each -> each.fooled() ? 1 : 0)));
    }

    /** One item of each topic; the long profile and {@code accuracy} take many. */
    @Test
    void shouldStandTheWholeSuiteInEveryTopic() {
        // Given
        EnumSet<Topic> topics = EnumSet.noneOf(Topic.class);
        List<RubricItem> some = new ArrayList<>();
        BANK.forEach(item -> {
            if (topics.add(item.topic())) {
                some.add(item);
            }
        });

        // When
        List<AttackResult> results =
                new AdversarialSuite(new RubricGrader(), Twists.bundled(), 7).run(some, BANK, item -> {});

        // Then
        Map<String, Double> fooled = results.stream()
                .filter(each -> each.attack().expected().most() <= 0.3)
                .collect(Collectors.groupingBy(
                        each -> each.attack().kind(), Collectors.averagingDouble(each -> each.fooled() ? 1 : 0)));
        assertThat(some).hasSize(Topic.values().length);
        assertThat(fooled)
                .hasSizeGreaterThan(12)
                .allSatisfy((kind, share) -> assertThat(share).as(kind).isLessThanOrEqualTo(0.1));
    }
}
