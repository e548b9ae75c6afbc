package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is typed about days gets an answer, and never a plan that cannot be. */
class DailyOrdersTest {
    private static final int LONGEST_REPLY = 2000;
    private static final List<String> COMMANDS = List.of("daily", "snooze", "vacation", "interview", "mock");
    private static final List<String> WORDS = List.of(
            "09:00",
            "9am",
            "12am",
            "12pm",
            "13pm",
            "24:00",
            "23:59",
            "0:0",
            ":",
            "9:",
            "am",
            "pm",
            "99",
            "0",
            "-1",
            "30",
            "weekdays",
            "every",
            "day",
            "quiet",
            "off",
            "on",
            "skip",
            "here",
            "22:00-07:00",
            "07:00-07:00",
            "-",
            "--",
            "Europe/Berlin",
            "europe/london",
            "UTC",
            "UTC+2",
            "+02:00",
            "PST",
            "Berln",
            "/",
            "Etc/GMT+5",
            "forgotten",
            "2026-12-24",
            "2027-01-03",
            "2027-02-29",
            "0000-01-01",
            "9999-12-31",
            "99999-1-1",
            "\u0000",
            "\ud83d\ude00",
            "x".repeat(5000),
            "trees",
            "7");

    @ParameterizedTest
    @CsvSource({
        "9:00 Europe/Berlin, Europe/Berlin 09:00",
        "at 9am and 6:30pm in america/new_york, America/New_York 09:00 18:30",
        "12am 12pm UTC weekdays, UTC 00:00 12:00 weekdays",
        "'18:00, 9:00 UTC every day', UTC 09:00 18:00",
        "09:00 UTC quiet 22:00-07:00, UTC 09:00 quiet 22:00-07:00"
    })
    void shouldReadAPlan(String typed, String plan) {
        // Given
        Play play = new Play();

        // When
        play.say("daily " + typed);

        // Then
        assertThat(play.state().routine().diary().plan().text()).isEqualTo(plan);
    }

    @Test
    void shouldAnswerWhateverIsTyped() {
        // Given
        long seed = 20261123;
        SplittableRandom random = new SplittableRandom(seed);
        Play play = new Play();

        List<String> wrong = new ArrayList<>();

        // When
        for (int i = 0; i < 3000; i++) {
            List<String> words = new ArrayList<>();
            for (int n = random.nextInt(6); n > 0; n--) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            List<String> said = play.command(command, String.join(" ", words)).said();
            if (said.isEmpty() || said.stream().anyMatch(text -> text.length() > LONGEST_REPLY)) {
                wrong.add(command + " " + words + ": " + said);
            }
            if (play.state().session() instanceof Session.Running) {
                play.command("stop", "");
            }
        }

        // Then
        assertThat(wrong).as("seed %d", seed).isEmpty();
    }
}
