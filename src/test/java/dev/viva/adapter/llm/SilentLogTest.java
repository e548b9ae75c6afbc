package dev.viva.adapter.llm;

import static dev.viva.adapter.llm.ReadingFixtures.ANSWER;
import static dev.viva.adapter.llm.ReadingFixtures.LITTLE;
import static dev.viva.adapter.llm.ReadingFixtures.TRUTH;
import static dev.viva.adapter.llm.ReadingFixtures.asked;
import static dev.viva.adapter.llm.ReadingFixtures.grader;
import static dev.viva.adapter.llm.ReadingFixtures.unsure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Neither the key nor an answer nor a reply gets into a log, however it is set and whatever goes wrong. */
class SilentLogTest {
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("dev.viva"), Logger.getLogger("dev.langchain4j"), Logger.getLogger("java.net.http"));

    @Test
    void shouldLogNeitherKeysNorTexts() {
        // Given
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = handler(logged);
        CountDownLatch over = new CountDownLatch(1);
        LOGGERS.forEach(each -> {
            each.addHandler(handler);
            each.setUseParentHandlers(false);
            each.setLevel(Level.ALL);
        });

        // When
        try (TestingEndpoint endpoint = new TestingEndpoint(Behaviours.reads(TRUTH))) {
            for (TestingEndpoint.Behaviour each : List.of(
                    Behaviours.reads(TRUTH),
                    Behaviours.status("400 Bad Request", "", "no such thing: " + ANSWER),
                    Behaviours.status("200 OK", "", "{\"" + ANSWER),
                    Behaviours.says(ANSWER),
                    Behaviours.silent(over))) {
                endpoint.behave(each);
                grader(endpoint.openAi(LITTLE)).read(asked(), ANSWER, unsure());
            }
        } finally {
            over.countDown();
            LOGGERS.forEach(each -> {
                each.removeHandler(handler);
                each.setUseParentHandlers(true);
                each.setLevel(null);
            });
        }

        // Then
        assertThat(String.join("\n", logged)).doesNotContain("sk-secret-key", "wobbles");
    }

    private static Handler handler(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + " "
                        + List.of(record.getParameters() == null ? new Object[0] : record.getParameters()));
                for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
                    logged.add(String.valueOf(cause.getMessage()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
