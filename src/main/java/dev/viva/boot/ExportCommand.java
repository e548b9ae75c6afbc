package dev.viva.boot;

import dev.viva.chat.CandidateKey;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code export}: everything that is kept about a person, for operators who are asked for it. */
@Command(
        name = "export",
        description = "Writes everything that is kept about a person as one JSON document. Joins the running service.")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORKSPACE/USER", description = "Who, such as slack:T024BE7LD/U061F7AUR.")
    private String who;

    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        CandidateKey candidate = candidate();
        try (Ground ground = Ground.joined(settings)) {
            ground.withTopics();
            int records =
                    Engine.export(ground).write(candidate, Clock.systemUTC().instant(), System.out);
            System.out.println();
            System.err.println(records == 0 ? "Nothing is kept about " + who + "." : records + " records.");
            return 0;
        } catch (IOException e) {
            throw new Failure("The document cannot be written: " + e.getMessage(), e);
        }
    }

    private CandidateKey candidate() {
        try {
            return CandidateKey.parse(who);
        } catch (IllegalArgumentException e) {
            throw new Failure(who + " is not WORKSPACE/USER: " + e.getMessage() + ".");
        }
    }
}
