package dev.viva.boot;

import dev.viva.bank.ItemBank;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code demo}: a scripted mock interview through the running pipeline, printed as it goes. */
@Command(name = "demo", description = "Plays a scripted mock interview through Kafka and Redis and prints it.")
final class DemoCommand implements Callable<Integer> {
    private static final CandidateKey CANDIDATE = new CandidateKey("demo:local", "robin");
    private static final int PATIENCE = 60;

    @Override
    public Integer call() {
        SmallRyeConfig config = SettingsLoader.config();
        Settings settings = config.getConfigMapping(Settings.class);
        ItemBank bank = Ground.bank(settings);
        boolean chosen = config.getConfigValue("viva.data-dir").getRawValue() != null
                && config.getConfigValue("viva.data-dir").getConfigSourceOrdinal() > Integer.MIN_VALUE + 1;
        Path folder = chosen ? settings.dataDir() : temporary();
        System.err.println("Starting Kafka and Redis …");
        try (Joined joined = new Joined(settings, folder, bank, CANDIDATE)) {
            return play(joined, new DemoCandidate(bank));
        } finally {
            if (!chosen) {
                delete(folder);
            }
        }
    }

    private static int play(Joined joined, DemoCandidate candidate) {
        say(joined, "mock 5", 0);
        int said = 0;
        while (true) {
            Terminal.Said reply = joined.next(PATIENCE);
            if (reply == null) {
                System.err.println("No reply came within " + PATIENCE + " seconds.");
                return 1;
            }
            if (reply.ends()) {
                System.out.println(Transcript.scorecard(reply.text()));
                return 0;
            }
            System.out.println(Transcript.viva(reply.text()));
            if (reply.asks()) {
                said++;
                say(joined, candidate.answer(reply.card()), said);
            }
        }
    }

    /** Fixed ids make the same interview every time. */
    private static void say(Joined joined, String text, int number) {
        System.out.println(Transcript.candidate(text));
        joined.say(text, new EventId("demo-" + number));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("viva-demo");
        } catch (IOException e) {
            throw new Failure("No temporary folder can be made: check the disk, or set viva.data-dir.", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder " + folder + " cannot be removed", e);
        }
    }
}
