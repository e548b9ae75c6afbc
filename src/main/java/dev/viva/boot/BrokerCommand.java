package dev.viva.boot;

import dev.viva.boot.embedded.BrokerProcess;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code broker}: the embedded broker; only the service calls it. */
@Command(name = "broker", hidden = true, description = "The embedded broker, as the service starts it.")
final class BrokerCommand implements Callable<Integer> {
    @Parameters(arity = "3", description = "Folder, port, port of the controller.")
    private List<String> arguments;

    @Override
    public Integer call() throws Exception {
        BrokerProcess.main(arguments.toArray(String[]::new));
        return 0;
    }
}
