package dev.viva.grading.second;

import java.util.List;

/**
 * What a second reader gets to see.
 *
 * @param statements what the answer may or may not say, right and wrong in one list, unmarked
 */
public record Sheet(String question, List<Statement> statements, String answer) {
    public Sheet {
        statements = List.copyOf(statements);
    }

    /**
     * Something that an answer may say.
     *
     * @param says the statement as one sentence
     * @param also other ways to say it
     */
    public record Statement(String says, List<String> also) {
        public Statement {
            also = List.copyOf(also);
        }
    }
}
