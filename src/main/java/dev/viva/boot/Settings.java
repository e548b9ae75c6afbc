package dev.viva.boot;

import dev.viva.adapter.llm.Endpoint;
import dev.viva.grading.second.SecondPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
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

    /**
     * The key that signs receipts: 32 random bytes in base64, the same for all instances. Unset: one that follows from the
     * secret. Receipts that were signed with an earlier key name that key.
     */
    Optional<String> receiptKey();

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

        Llm llm();
    }

    /** The second reading by a language model. Off without a base URL. */
    interface Llm {
        /** Where the model is, such as https://api.openai.com/v1 or http://localhost:11434. */
        Optional<URI> baseUrl();

        /** The protocol: openai (also spoken by many others) or ollama. */
        @WithDefault("openai")
        Endpoint.Provider provider();

        /** The model's name, as exact as the provider has it. */
        Optional<String> model();

        /** The key, where the endpoint wants one. */
        Optional<String> apiKey();

        /** Which answers are read again: off, when-unsure (those without a mark) or always. */
        @WithDefault("when-unsure")
        SecondPolicy policy();

        /** How the form of the reply is asked for: schema, json or text. */
        @WithDefault("schema")
        Endpoint.Form form();

        /** How long connecting may take. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long one call may take in all; a second reading makes two. */
        @WithDefault("20s")
        Duration timeout();

        /** How many answers are read at once. */
        @WithDefault("4")
        int parallel();

        /** How many may wait; more are not read again. */
        @WithDefault("64")
        int waiting();

        /** Whether follow-ups are asked in the model's words; the key's own where they do not pass the check. */
        @WithDefault("false")
        boolean followUps();

        /** How many tokens a workspace may use up in a day (UTC). */
        @WithDefault("500000")
        long dailyTokens();
    }
}
