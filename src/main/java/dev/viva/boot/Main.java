package dev.viva.boot;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The entry: picks the command; without one it serves. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        // Data are UTF-8 whatever the machine's locale says.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Logs.quiet();
        int status = run(arguments);
        System.out.flush();
        if (status != ServeCommand.SERVING) {
            System.exit(status);
        }
    }

    static int run(String... arguments) {
        return new CommandLine(new VivaCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure))
                .setParameterExceptionHandler((failure, given) -> {
                    System.err.println(failure.getMessage() + " (--help shows how it is called)");
                    return 2;
                })
                .execute(arguments);
    }

    /** A failure that was foreseen is one line; one that was not is a bug and shows where. */
    private static int fail(Exception failure) {
        if (failure instanceof Failure foreseen) {
            System.err.println(foreseen.sentence());
        } else {
            System.err.println("This is a fault of Viva; please report it:");
            failure.printStackTrace();
        }
        return 2;
    }
}
