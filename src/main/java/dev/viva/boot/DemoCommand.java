package dev.viva.boot;

import dev.viva.bank.ItemBank;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.chat.SessionId;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code demo}: a scripted mock interview through the running pipeline, printed as it goes. */
@Command(name = "demo", description = "Plays a scripted mock interview through Kafka and Redis and prints it.")
final class DemoCommand implements Callable<Integer> {
    private static final CandidateKey CANDIDATE = new CandidateKey("demo:local", "robin");
    private static final EventId FIRST = new EventId("demo-0");
    private static final int PATIENCE = 60;

    @Override
    public Integer call() {
        SmallRyeConfig config = SettingsLoader.config();
        Settings settings = config.getConfigMapping(Settings.class);
        ItemBank bank = Ground.bank(settings);
        if (isGiven(config)) {
            return play(settings, settings.dataDir(), bank);
        }
        try (TemporaryFolder folder = new TemporaryFolder("viva-demo")) {
            return play(settings, folder.path(), bank);
        }
    }

    private static boolean isGiven(SmallRyeConfig config) {
        return config.getConfigValue("viva.data-dir").getConfigSourceOrdinal() > Integer.MIN_VALUE + 1;
    }

    private static int play(Settings settings, Path folder, ItemBank bank) {
        try (Joined joined = new Joined(settings, folder, bank, CANDIDATE)) {
            return play(joined, new DemoCandidate(bank, CANDIDATE, SessionId.of(CANDIDATE, FIRST)));
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
}
