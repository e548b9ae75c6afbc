package dev.viva.boot.embedded;

import dev.viva.boot.Failure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka broker with its controller (KRaft combined mode) inside this process, on loopback. */
final class EmbeddedKafka implements AutoCloseable {
    private final KafkaRaftServer server;
    private final String address;

    private EmbeddedKafka(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    static EmbeddedKafka start(Path folder, int wantedPort) {
        int port = Ports.choose(wantedPort, "viva.embedded.kafka-port");
        int controllerPort = Ports.choose(0, "viva.embedded.kafka-port");
        // Kafka would halt the whole process on a fatal fault; the loop notices a dead broker by itself.
        Exit.setHaltProcedure((status, message) -> {
            throw new IllegalStateException("the embedded broker stopped: " + message);
        });
        try {
            Files.createDirectories(folder);
            format(folder);
            KafkaRaftServer server =
                    new KafkaRaftServer(KafkaConfig.fromProps(settings(folder, port, controllerPort)), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, "127.0.0.1:" + port);
        } catch (Exception e) {
            throw new Failure(
                    "The embedded Kafka broker does not start (" + e.getMessage() + "): if its folder " + folder
                            + " is damaged, move it away; or set viva.kafka.bootstrap-servers to a broker of yours.",
                    e);
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
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
