package dev.viva.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageReaderTest {
    private static final PassageReader READER = new PassageReader(Lexicon.parse("""
        function the is a and to of
        not not without
        same l1: l1, lasso, absolute penalty
        same l2: l2, ridge
        entity l1 | l2
        """));

    @Test
    void shouldReadConceptsByAnyOfTheirNames() {
        // When
        Passage passage = READER.read("the absolute penalty is the lasso");

        // Then
        assertThat(passage.terms()).extracting(Term::id).containsExactly("=l1", "=l1");
    }

    @Test
    void shouldNegateWhatFollowsInTheClause() {
        // When
        Passage passage = READER.read("gradient is not zero, weights shrink");

        // Then
        assertThat(passage.terms())
                .filteredOn(Term::negated)
                .extracting(Term::id)
                .containsExactly("zero");
    }

    @Test
    void shouldCutWhereAndJoinsTwoStatements() {
        // When
        Passage passage = READER.read("lasso selects and ridge shrinks");

        // Then
        assertThat(passage.terms()).extracting(Term::clause).containsExactly(0, 0, 1, 1);
    }

    @Test
    void shouldTakeListItemsAndLinesForSentences() {
        // When
        Passage passage = READER.read("first point\nsecond point; third 0.5 point • fourth e.g. this");

        // Then
        assertThat(passage.segments().sentences()).hasSize(4);
    }
}
