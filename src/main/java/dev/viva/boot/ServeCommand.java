package dev.viva.boot;

import dev.viva.bank.ItemBank;
import io.quarkus.runtime.Quarkus;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;

/** {@code serve}: the service. */
@Command(
        name = "serve",
        description = "Runs the service, with its own Kafka and Redis unless addresses are configured.")
final class ServeCommand implements Callable<Integer> {
    /** The status that tells the entry to leave the ending to Quarkus. */
    static final int SERVING = -1;

    private static final AtomicReference<Launch> LAUNCH = new AtomicReference<>();

    /** What was prepared before Quarkus runs. */
    record Launch(Ground ground, ItemBank bank, int httpPort, String httpHost) {}

    /** What the service was launched with; the beans take it from here. */
    static Launch launch() {
        Launch launch = LAUNCH.get();
        if (launch == null) {
            throw new IllegalStateException("the service is started by its main class only");
        }
        return launch;
    }

    @Override
    public Integer call() {
        SmallRyeConfig config = SettingsLoader.config();
        Settings settings = config.getConfigMapping(Settings.class);
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("127.0.0.1");
        int port = port(config, host, "quarkus.http.port", 8080);
        port(
                config,
                config.getOptionalValue("quarkus.management.host", String.class).orElse("127.0.0.1"),
                "quarkus.management.port",
                9000);
        ItemBank bank = Ground.bank(settings);
        Ground ground = Ground.lay(settings, settings.dataDir());
        Telemetry.configure(config);
        LAUNCH.set(new Launch(ground, bank, port, host));
        Quarkus.run(ServeApplication.class, (status, failure) -> {
            ground.close();
            if (failure != null) {
                fail(root(failure));
            }
        });
        return SERVING;
    }

    private static void fail(Throwable cause) {
        System.err.println(cause instanceof Failure foreseen ? foreseen.sentence() : "The service ended: " + cause);
        System.exit(2);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof Failure) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The port if it is free; for 0 a free one is chosen and told to Quarkus. */
    private static int port(SmallRyeConfig config, String host, String setting, int usual) {
        int wanted = config.getOptionalValue(setting, Integer.class).orElse(usual);
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
            if (wanted == 0) {
                System.setProperty(setting, Integer.toString(socket.getLocalPort()));
            }
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure(
                    "Port " + wanted + " on " + host + " is taken: choose another with -D" + setting + "=PORT.", e);
        }
    }
}
