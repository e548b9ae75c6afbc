package dev.viva.session;

import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words after a command: topics of one to four words and small numbers, in any order.
 *
 * @param unknown the first word that is neither, or null
 */
record Arguments(
        List<Topic> topics, List<Integer> numbers, @Nullable String unknown) {
    private static final int LONGEST_NAME = 5;
    private static final int MOST_WORDS = 24;

    static Arguments read(String text) {
        List<Topic> topics = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        String[] words = text.strip().replace(',', ' ').split("\\s+", MOST_WORDS + 1);
        int at = 0;
        while (at < words.length) {
            if (words[at].isEmpty() || words[at].equalsIgnoreCase("level") || words[at].equalsIgnoreCase("and")) {
                at++;
                continue;
            }
            if (words[at].matches("[0-9]{1,3}")) {
                numbers.add(Integer.valueOf(words[at++]));
                continue;
            }
            int taken = topicAt(words, at, topics);
            if (taken == 0) {
                return new Arguments(topics, numbers, words[at]);
            }
            at += taken;
        }
        return new Arguments(topics, numbers, null);
    }

    /** How many words from {@code at} on name a topic, the longest name first; 0 if none. */
    private static int topicAt(String[] words, int at, List<Topic> topics) {
        for (int length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
            Optional<Topic> topic = Topic.find(String.join(" ", List.of(words).subList(at, at + length)));
            if (topic.isPresent()) {
                topics.add(topic.get());
                return length;
            }
        }
        return 0;
    }
}
