package dev.viva.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.viva.bank.Topic;
import dev.viva.library.Library;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlLibraryTest {
    private static final Map<String, String> GOOD = Map.of(
            "reading/works.yaml",
            "- {id: esl, authors: T. Hastie, title: Elements, year: 2009, tier: foundation, chapters: '2', why: Good.}",
            "reading/trees.yaml",
            """
            topic: trees
            sections:
              - {ref: esl-8.7, what: Bagging, tier: build}
            papers:
              - {id: breiman-2001, authors: L. Breiman, title: Forests, year: 2001, where: ML, tier: depth}
            """,
            "study/trees.yaml",
            """
            topic: trees
            title: Trees
            idea: They vote.
            derivation: {claim: So., steps: [One., Two.]}
            example: {text: Given., result: Found.}
            pitfalls: [A trap.]
            remember: [A fact.]
            reading: [esl-8.7, breiman-2001]
            """,
            "errata/trees.yaml",
            "- {id: few, place: Q32, about: Trees, fault: Wrong., right: Right., source: Breiman, items: [bagging]}");

    @Test
    void shouldReadWhatIsRight() {
        // When
        Library library = YamlLibrary.read(GOOD);

        // Then
        assertThat(library.card(Topic.TREES).orElseThrow().derivation().steps()).containsExactly("One.", "Two.");
        assertThat(library.reading().line("esl-8.7", Topic.TREES)).isEqualTo("Hastie: Elements, 8.7 (Bagging)");
        assertThat(library.errata().get(0).topic()).isEqualTo(Topic.TREES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    study/trees.yaml   | topic: trees       | topic: kernels | study/trees.yaml: `topic` must be trees, as the file's name
                    study/trees.yaml   | title: Trees       | titel: Trees   | study/trees.yaml: unknown key `titel`; there are topic, title, idea, derivation, example, pitfalls, remember, reading
                    study/trees.yaml   | idea: They vote.   | idea: ''       | study/trees.yaml: `idea` is missing
                    study/trees.yaml   | [One., Two.]       | []             | study/trees.yaml: `steps` needs at least one entry
                    study/trees.yaml   | [A trap.]          | A trap.        | study/trees.yaml: `pitfalls` must be a list
                    study/trees.yaml   | result: Found.     | text: Again.   | study/trees.yaml: not valid YAML: Duplicate field 'text'
                    study/trees.yaml   | esl-8.7            | elms-8.7       | study/trees.yaml: the reading list does not know elms-8.7
                    reading/works.yaml | tier: foundation   | tier: first    | reading/works.yaml, esl: unknown tier `first`; there are foundation, build, depth, specialty
                    reading/works.yaml | year: 2009         | year: soon     | reading/works.yaml, esl: `year` must be a year
                    reading/works.yaml | '- {id: esl'       | '{id: esl'     | reading/works.yaml: must be a list
                    reading/trees.yaml | esl-8.7            | xyz-8.7        | reading: the section xyz-8.7 is of no work in the list
                    reading/trees.yaml | id: breiman-2001   | id: esl-8.7    | reading/trees.yaml: the reference esl-8.7 stands twice in one topic
                    errata/trees.yaml  | [bagging]          | []             | errata/trees.yaml, few: `items` needs at least one entry
                    errata/trees.yaml  | [bagging]          | [No Id]        | errata/trees.yaml, few: an item id is 1 to 80 of the characters a-z 0-9 -, found "No Id"
                    errata/trees.yaml  | source: Breiman,   | ''             | errata/trees.yaml, few: `source` is missing
                    """)
    void shouldNameTheFault(String file, String right, String wrong, String fault) {
        // Given
        Map<String, String> files = new TreeMap<>(GOOD);
        files.computeIfPresent(file, (name, text) -> text.replace(right, wrong));

        // When
        BankException refused = catchThrowableOfType(BankException.class, () -> YamlLibrary.read(files));

        // Then
        assertThat(refused.faults()).containsExactly(fault);
    }

    @Test
    void shouldNameAFileThatIsOfNoTopic() {
        // Given
        Map<String, String> files = new TreeMap<>(GOOD);
        files.put("study/tree.yaml", "{}");

        // When
        BankException refused = catchThrowableOfType(BankException.class, () -> YamlLibrary.read(files));

        // Then
        assertThat(refused.faults()).containsExactly("study/tree.yaml: no topic is called so");
    }
}
