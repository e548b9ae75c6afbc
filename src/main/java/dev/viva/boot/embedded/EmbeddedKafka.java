package dev.viva.boot.embedded;

import dev.viva.boot.Failure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka broker with its controller (KRaft combined mode) inside this process, on loopback. */
final class EmbeddedKafka implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedKafka.class);
    private static final Duration GIVEN_UP = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final AtomicReference<@Nullable String> fault = new AtomicReference<>();
    private volatile KafkaRaftServer server;
    private volatile boolean closing;

    private EmbeddedKafka(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        // Kafka would end the whole process on a fatal fault, such as a full disk; it is started again instead.
        Exit.setHaltProcedure((status, message) -> stopped(message));
        Exit.setExitProcedure((status, message) -> stopped(message));
        this.server = started();
        Thread watch = new Thread(this::watch, "viva-kafka-watch");
        watch.setDaemon(true);
        watch.start();
    }

    static EmbeddedKafka start(Path folder, int wantedPort) {
        int port = Ports.choose(wantedPort, "viva.embedded.kafka-port");
        int controllerPort = Ports.choose(0, "viva.embedded.kafka-port");
        try {
            Files.createDirectories(folder);
            format(folder);
            return new EmbeddedKafka(folder, port, controllerPort);
        } catch (Exception e) {
            throw new Failure(
                    "The embedded Kafka broker does not start (" + e.getMessage() + "): if its folder " + folder
                            + " is damaged, move it away; or set viva.kafka.bootstrap-servers to a broker of yours.",
                    e);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        closing = true;
        server.shutdown();
        server.awaitShutdown();
    }

    private KafkaRaftServer started() {
        KafkaRaftServer fresh =
                new KafkaRaftServer(KafkaConfig.fromProps(settings(folder, port, controllerPort)), Time.SYSTEM);
        fresh.startup();
        return fresh;
    }

    /** Told by Kafka's own thread, which ends here. */
    private void stopped(@Nullable String message) {
        fault.compareAndSet(null, String.valueOf(message));
        throw new IllegalStateException("the embedded broker stopped: " + message);
    }

    /** Starts a broker that ended again, on the same ports with the same data, once the disk has room. */
    private void watch() {
        FreeSpace space = new FreeSpace(folder);
        while (!closing) {
            pause(BETWEEN);
            String reason = fault.get();
            if (reason != null && !closing && space.trouble().isEmpty()) {
                LOG.warn("the embedded broker ended (" + reason + "); starting it again");
                giveUp(server);
                revive();
            }
        }
    }

    private void revive() {
        try {
            fault.set(null);
            server = started();
            LOG.warn("the embedded broker runs again");
        } catch (RuntimeException e) {
            LOG.warn("the embedded broker does not start: " + e.getMessage());
            fault.set(String.valueOf(e.getMessage()));
        }
    }

    /** A broker that lost its disk may never finish ending. */
    private static void giveUp(KafkaRaftServer broken) {
        Thread ending = new Thread(
                () -> {
                    broken.shutdown();
                    broken.awaitShutdown();
                },
                "viva-kafka-ending");
        ending.setDaemon(true);
        ending.start();
        try {
            ending.join(GIVEN_UP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .setUnstableFeatureVersionsEnabled(false)
                .addDirectory(folder.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(internal + ".replication.factor", "1");
            settings.put(internal + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.partitions", "1");
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "1");
        settings.put("offsets.retention.minutes", Integer.toString(60 * 24 * 365));
        return settings;
    }
}
