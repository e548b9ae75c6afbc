package dev.viva.boot;

import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Trouble;
import dev.viva.session.Receipts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Files that come with a reply, written to the folder in which somebody talks in the terminal. */
final class HandedFiles {
    private final CandidateKey candidate;
    private final Ground ground;

    HandedFiles(CandidateKey candidate, Ground ground) {
        this.candidate = candidate;
        this.ground = ground;
    }

    /**
     * @param name the name that a reply gives; another than those of ours is left alone
     */
    void hand(String name) {
        if (name.equals("export")) {
            save(Path.of("viva-export.json"), out -> Engine.export(ground)
                    .write(candidate, Clock.systemUTC().instant(), out));
        } else if (name.startsWith(Receipts.FILE)) {
            AttemptId.find(name.substring(Receipts.FILE.length())).ifPresent(this::receipt);
        }
    }

    private void receipt(AttemptId attempt) {
        try {
            Optional<String> file = new JournalReceipts(ground).find(candidate, attempt);
            if (file.isEmpty()) {
                System.err.println("There is no receipt of " + attempt + ".");
            } else {
                save(
                        Path.of("viva-receipt-" + attempt + ".json"),
                        out -> out.write(file.get().getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            System.err.println("The receipt could not be made: " + e.getMessage() + ".");
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void save(Path file, Content content) {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
            System.err.println("Written to " + file.toAbsolutePath() + ".");
        } catch (IOException | Trouble e) {
            System.err.println("The file " + file + " could not be written: " + e.getMessage() + ".");
        }
    }
}
