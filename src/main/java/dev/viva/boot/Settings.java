package dev.viva.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every setting of Viva beside Quarkus' own. An unknown key below {@code viva} stops the start. */
@ConfigMapping(prefix = "viva")
public interface Settings {
    /** The folder of the embedded servers and of this installation's secret. */
    @WithDefault("${user.home}/.viva")
    Path dataDir();

    /** A folder with a bank of your own instead of the bundled one. */
    Optional<Path> bank();

    /** The secret that seals internal events and visitor cookies, at least 16 characters; unset: one in the data folder. */
    Optional<String> secret();

    /**
     * The key under which the candidates' keys are wrapped: 32 random bytes in base64, the same for ever and for all
     * instances. Unset: one in the data folder. Without it nobody can read what people said.
     */
    Optional<String> masterKey();

    /** A stable name of this instance, so that it gets its share back at once after a restart. */
    Optional<String> instance();

    Kafka kafka();

    Redis redis();

    Topics topics();

    Embedded embedded();

    Session session();

    Grader grader();

    /** The broker. */
    interface Kafka {
        /** Unset: an embedded broker. */
        Optional<String> bootstrapServers();

        /** Partitions of topics that Viva makes; fixed for their life. */
        @WithDefault("6")
        int partitions();

        /** The most events of one batch. */
        @WithDefault("500")
        int batch();
    }

    /** The Redis server. */
    interface Redis {
        /** The address as host:port or redis:// URL. Unset: an embedded server. */
        Optional<List<String>> hosts();

        /** How long one call may take. */
        @WithDefault("5s")
        Duration patience();
    }

    /** Names of the topics. */
    interface Topics {
        @WithDefault("chat.events")
        String events();

        @WithDefault("chat.replies")
        String replies();

        @WithDefault("grading.requests")
        String requests();

        @WithDefault("interview.records")
        String records();

        @WithDefault("workspace.records")
        String workspaceRecords();

        @WithDefault("candidate.keys")
        String keys();

        @WithDefault("chat.events.dead-letter")
        String deadLetters();
    }

    /** The embedded servers. */
    interface Embedded {
        /** 0: any free port. */
        @WithDefault("0")
        int kafkaPort();

        /** 0: any free port. */
        @WithDefault("0")
        int redisPort();
    }

    /** How interviews run. */
    interface Session {
        /** How long after a message more of them belong to the same answer. */
        @WithDefault("3s")
        Duration grace();

        /** After how long a mark that did not come is asked for again. */
        @WithDefault("30s")
        Duration markOverdue();

        /** How many messages somebody may send at once. */
        @WithDefault("20")
        int burst();

        /** How many messages a second somebody may send for long. */
        @WithDefault("1")
        double perSecond();

        /** Questions of a mock interview unless said otherwise. */
        @WithDefault("5")
        int mockLength();
    }

    /** The grader workers. */
    interface Grader {
        /** How many answers are marked at once. */
        @WithDefault("2")
        int workers();

        @WithName("enabled")
        @WithDefault("true")
        boolean enabled();
    }
}
