package dev.viva.boot;

import dev.viva.adapter.terminal.VerifyLines;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code verify}: judges typed numbers, one JSON object a line in and out. */
@Command(name = "verify", description = "Judges numbers: JSON lines in on standard input, JSON lines out.")
final class VerifyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return JsonLines.run(VerifyLines::answer);
    }
}
