package dev.viva.boot.embedded;

import dev.viva.adapter.kafka.Topics;
import dev.viva.boot.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics that are missing and checks those that are there. */
public final class TopicSetup {
    private static final String DAY = "86400000";
    private static final String PLAIN = "uncompressed";
    private static final String BROKERS_TIME = "LogAppendTime";
    private static final Logger LOG = Logger.getLogger(TopicSetup.class);
    private static final long PATIENCE = 30;

    private final Topics topics;
    private final int partitions;

    /**
     * @param partitions of the keyed topics that are made; fixed for their life
     */
    public TopicSetup(Topics topics, int partitions) {
        this.topics = topics;
        this.partitions = partitions;
    }

    /**
     * @return the id the broker gave {@code chat.events}
     * @throws Failure when the broker does not answer, or a record topic would forget
     */
    public String run(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "request.timeout.ms",
                "5000",
                "default.api.timeout.ms",
                "15000"))) {
            Set<String> there = admin.listTopics().names().get(PATIENCE, TimeUnit.SECONDS);
            List<NewTopic> missing = missing(there);
            if (!missing.isEmpty()) {
                create(admin, missing);
            }
            awaitLeaders(admin);
            requireForEver(admin, topics.records());
            requireForEver(admin, topics.workspaceRecords());
            advise(admin, topics.events());
            return id(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure(
                    "Kafka at " + bootstrapServers + " does not answer (" + reason(e)
                            + "): check viva.kafka.bootstrap-servers and that the broker runs.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while waiting for Kafka.", e);
        }
    }

    /** Another instance may start at the same time and be first. */
    private static void create(Admin admin, List<NewTopic> missing)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (KafkaFuture<Void> made : admin.createTopics(missing).values().values()) {
            try {
                made.get(PATIENCE, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private List<NewTopic> missing(Set<String> there) {
        List<NewTopic> wanted = List.of(
                topic(topics.events(), TopicConfig.RETENTION_MS_CONFIG, days(7)),
                topic(topics.replies(), TopicConfig.RETENTION_MS_CONFIG, days(7)),
                topic(topics.requests(), TopicConfig.RETENTION_MS_CONFIG, days(7)),
                topic(topics.records(), TopicConfig.RETENTION_MS_CONFIG, "-1"),
                topic(topics.workspaceRecords(), TopicConfig.RETENTION_MS_CONFIG, "-1"),
                topic(topics.keys(), TopicConfig.CLEANUP_POLICY_CONFIG, "compact"),
                topic(topics.deadLetters(), TopicConfig.RETENTION_MS_CONFIG, days(30)));
        List<NewTopic> missing = new ArrayList<>();
        wanted.stream().filter(each -> !there.contains(each.name())).forEach(missing::add);
        return missing;
    }

    private NewTopic topic(String name, String setting, String value) {
        Map<String, String> settings = new HashMap<>();
        settings.put(setting, value);
        if (name.equals(topics.events())) {
            // A sender's clock must not decide what counts as old.
            settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, BROKERS_TIME);
            // What is compressed counts as small as it comes; a megabyte of it can fill the memory of whoever reads it.
            settings.put(TopicConfig.COMPRESSION_TYPE_CONFIG, PLAIN);
        }
        if (name.equals(topics.deadLetters())) {
            // A dead letter carries the bytes as they came and its reason on top.
            settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(4 * 1024 * 1024));
        }
        if (name.equals(topics.records()) || name.equals(topics.workspaceRecords())) {
            settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        }
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    /**
     * KAFKA-15591: what is produced right after a topic was made can hang or be lost until its leaders are known. Asking
     * for the end of every partition waits for that.
     */
    private void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        Map<String, TopicDescription> described =
                admin.describeTopics(topics.all()).allTopicNames().get(PATIENCE, TimeUnit.SECONDS);
        described.forEach((name, description) -> description
                .partitions()
                .forEach(each -> ends.put(new TopicPartition(name, each.partition()), OffsetSpec.latest())));
        admin.listOffsets(ends).all().get(PATIENCE, TimeUnit.SECONDS);
    }

    private static void requireForEver(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        Config config = config(admin, topic);
        if (!value(config, TopicConfig.CLEANUP_POLICY_CONFIG).equals("delete")
                || !value(config, TopicConfig.RETENTION_MS_CONFIG).equals("-1")
                || !value(config, TopicConfig.RETENTION_BYTES_CONFIG).equals("-1")) {
            throw new Failure("The topic " + topic + " would forget records: set its cleanup.policy to delete and its"
                    + " retention.ms and retention.bytes to -1.");
        }
    }

    private static void advise(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        Config config = config(admin, topic);
        if (!value(config, TopicConfig.COMPRESSION_TYPE_CONFIG).equals(PLAIN)) {
            LOG.warn("The topic " + topic
                    + " keeps what senders compress, so a small message can fill the memory of Viva:"
                    + " set its compression.type to " + PLAIN + ".");
        }
        if (!value(config, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG).equals(BROKERS_TIME)) {
            LOG.warn("The topic " + topic + " believes its senders' clocks, so an old event can be answered twice:"
                    + " set its message.timestamp.type to " + BROKERS_TIME + ".");
        }
    }

    private static Config config(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get(PATIENCE, TimeUnit.SECONDS)
                .get(resource);
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null ? "" : entry.value();
    }

    private String id(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        return admin.describeTopics(List.of(topics.events()))
                .allTopicNames()
                .get(PATIENCE, TimeUnit.SECONDS)
                .get(topics.events())
                .topicId()
                .toString();
    }

    private static String days(int days) {
        return Long.toString(days * Long.parseLong(DAY));
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName();
    }
}
