package dev.viva.adapter.kafka;

import dev.viva.practice.Trouble;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** The ids of topics: a topic that was deleted and made again has another. */
public interface TopicIds {
    String of(String topic);

    /** Asks the broker each time. */
    static TopicIds asking(Admin admin) {
        return topic -> {
            try {
                return admin.describeTopics(List.of(topic))
                        .allTopicNames()
                        .get(10, TimeUnit.SECONDS)
                        .get(topic)
                        .topicId()
                        .toString();
            } catch (ExecutionException | TimeoutException e) {
                throw new Trouble.Unavailable("Kafka does not tell about the topic " + topic, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble.Unavailable("interrupted while Kafka was asked", e);
            }
        };
    }
}
