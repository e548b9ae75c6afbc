package dev.viva.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.Topic;
import dev.viva.library.Erratum;
import dev.viva.library.Library;
import dev.viva.library.StudyCard;
import dev.viva.library.Tier;
import dev.viva.library.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library as it is delivered. */
class BundledLibraryTest {
    private static final Library LIBRARY = YamlLibrary.read(LibraryFiles.bundled());
    private static final ItemBank BANK = YamlBank.read(BankFiles.bundled());

    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldHaveSomethingToStudyOnEveryTopic(Topic topic) {
        // When
        StudyCard card = LIBRARY.card(topic).orElseThrow();

        // Then
        assertThat(card.idea().split("[.?!](\\s|$)")).as("sentences").hasSizeBetween(2, 4);
        assertThat(card.derivation().steps()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(card.pitfalls()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(card.remember()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldHaveSomethingToReadOnEveryTopicFromTheFoundationOn(Topic topic) {
        // When
        Set<Tier> tiers = Arrays.stream(Tier.values())
                .filter(tier ->
                        !LIBRARY.reading().lines(List.of(topic), tier, 1).isEmpty())
                .collect(Collectors.toSet());

        // Then
        assertThat(tiers).containsExactlyInAnyOrder(Tier.values());
    }

    @Test
    void shouldListTheEightWorks() {
        // When
        List<Work> works = LIBRARY.reading().works();

        // Then
        assertThat(works).hasSize(8).extracting(Work::tier).contains(Tier.values());
    }

    @Test
    void shouldSayEveryReferenceOfTheBankInWords() {
        // When
        List<String> unsaid = BANK.items().stream()
                .flatMap(item -> item.reading().stream()
                        .filter(reference ->
                                LIBRARY.reading().line(reference, item.topic()).equals(reference))
                        .map(reference -> item.id() + ": " + reference))
                .toList();

        // Then
        assertThat(unsaid).isEmpty();
    }

    @Test
    void shouldSayWhatStandsInEverySectionThatTheBankNames() {
        // When
        List<String> bare = BANK.items().stream()
                .flatMap(item -> LIBRARY.reading().lines(item.reading(), item.topic()).stream())
                .filter(line -> line.matches(".*[0-9.]+"))
                .distinct()
                .toList();

        // Then
        assertThat(bare).isEmpty();
    }

    @Test
    void shouldNameASourceForEveryExplanation() {
        // When
        List<Item> unsourced =
                BANK.items().stream().filter(item -> item.reading().isEmpty()).toList();

        // Then
        assertThat(unsourced).isEmpty();
    }

    @Test
    void shouldTieEveryErratumToItemsOfTheBank() {
        // When
        List<String> loose = LIBRARY.errata().stream()
                .flatMap(erratum -> erratum.items().stream()
                        .filter(item -> BANK.find(item).isEmpty())
                        .map(item -> erratum.id() + ": " + item))
                .toList();

        // Then
        assertThat(loose).isEmpty();
    }

    @Test
    void shouldCorrectEveryChapter() {
        // When
        Set<Topic> corrected = LIBRARY.errata().stream().map(Erratum::topic).collect(Collectors.toSet());

        // Then
        assertThat(corrected).containsExactlyInAnyOrder(Topic.values());
        assertThat(LIBRARY.errata()).hasSizeGreaterThan(30);
    }
}
