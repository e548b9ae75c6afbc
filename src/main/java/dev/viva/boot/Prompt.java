package dev.viva.boot;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.TerminalBuilder;

/** Reads lines at a prompt until the person leaves; a line ending in a backslash goes on in the next. */
final class Prompt {
    private static final Set<String> LEAVE = Set.of("exit", "bye");
    private static final long LAST_WORDS = 1500;

    private Prompt() {}

    static void run(Consumer<String> send) throws IOException {
        try (org.jline.terminal.Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            System.err.println(
                    "Say `probe` for a question, `mock 5` for an interview, `help` for the rest; `exit` leaves.");
            while (true) {
                String line = reader.readLine("you> ");
                if (LEAVE.contains(line.strip().toLowerCase(Locale.ROOT))) {
                    return;
                }
                if (!line.isBlank()) {
                    send.accept(line);
                }
            }
        } catch (EndOfFileException | UserInterruptException leaving) {
            lastWords();
        }
    }

    /** Input from a pipe ends at once; what it asked for is still to be said. */
    private static void lastWords() {
        try {
            Thread.sleep(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
