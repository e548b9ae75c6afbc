package dev.viva.simulation;

import dev.viva.ability.Picker;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.vault.KeyBook;
import dev.viva.chat.CandidateKey;
import dev.viva.session.TestingBank;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Each takes one guard out of the service, from outside. */
final class Mutations {
    private static final String EPOCH = "if not string.find(ARGV[1], run, 1, true) then return {'epoch', run} end";

    private Mutations() {}

    static List<Mutation> common() {
        return List.of(
                new MutatedPorts.PublishBeforeApply(),
                new MutatedPorts.CommitBeforePublish(),
                script(
                        "no fence",
                        "was taken twice",
                        "apply",
                        "elseif partition == ARGV[4] and tonumber(ARGV[5]) <= tonumber(offset) then",
                        "elseif false then"),
                script("no event ids", "was taken twice", "apply", "if seen then", "if false then"),
                new RandomReplyIds(),
                new NoEpochCheck(),
                new ClockInDecide(),
                new MutatedPorts.NoRewind(),
                new MutatedPorts.NoFold(),
                new MarkWithoutCompare(),
                new KeyBeforeBook());
    }

    /** Guards against what takes many things at once to go wrong. */
    static List<Mutation> rare() {
        return List.of(script(
                "any key seals", "a rebuild gives other content", "apply", "if ARGV[10] ~= '' and", "if false and"));
    }

    private static Mutation script(String name, String symptom, String script, String guard, String instead) {
        return new Mutation(name, symptom) {
            @Override
            String script(String loaded, String text) {
                return loaded.equals(script) ? without(text, guard, instead) : text;
            }
        };
    }

    /** The script without a guard; fails where the guard is not in it. */
    static String without(String text, String guard, String instead) {
        if (!text.contains(guard)) {
            throw new IllegalStateException("the script has no line: " + guard);
        }
        return text.replace(guard, instead);
    }

    /** Every publication of a reply gets an id of its own. */
    private static final class RandomReplyIds extends Mutation {
        private int count;

        RandomReplyIds() {
            super("random reply ids", "is no reply of a record");
        }

        @Override
        ProducerRecord<byte[], byte[]> sent(ProducerRecord<byte[], byte[]> message) {
            if (message.topic().equals(Topics.DEFAULT.replies())) {
                message.headers().remove("ce_id");
                message.headers().add("ce_id", ("id-" + ++count).getBytes(StandardCharsets.UTF_8));
            }
            return message;
        }
    }

    /** Neither the scripts nor the barrier look at which server answers. */
    private static final class NoEpochCheck extends MutatedPorts.AnyServerIsDurable {
        NoEpochCheck() {
            super("no epoch check", "was not taken");
        }

        @Override
        String script(String script, String text) {
            return switch (script) {
                case "apply", "fold", "key", "erase" -> without(text, EPOCH, "");
                case "mark" -> without(text, "string.find(ARGV[1], run, 1, true) ~= nil", "true");
                default -> text;
            };
        }
    }

    /** The choice of a question depends on when it is made. */
    private static final class ClockInDecide extends Mutation {
        ClockInDecide() {
            super("the clock in decide", "is not what the interview decides");
        }

        @Override
        Picker picker() {
            Picker picker = TestingBank.picker();
            return (bank, standing, wish, seed) -> picker.pick(bank, standing, wish, System.nanoTime());
        }
    }

    /** What was lost and filled again is taken for what was there. */
    private static final class MarkWithoutCompare extends Mutation {
        MarkWithoutCompare() {
            super("a mark without compare", "has two contents");
        }

        @Override
        String script(String script, String text) {
            return script.equals("mark")
                    ? without(
                            text,
                            "local there = id == ARGV[2]\n"
                                    + "if not known or not there or tonumber(offset) < tonumber(ARGV[3]) then",
                            "local there = true\nid = ARGV[2]\noffset = offset or ARGV[3]\nif not known then")
                    : text;
        }
    }

    /** A key is kept only when the next one is made. */
    private static final class KeyBeforeBook extends Mutation {
        KeyBeforeBook() {
            super("a key used before it is in the book", "opens with no key");
        }

        @Override
        KeyBook book(KeyBook book) {
            Map<CandidateKey, String> waiting = new HashMap<>();
            return new KeyBook() {
                @Override
                public void publish(Map<CandidateKey, String> wrapped) {
                    book.publish(Map.copyOf(waiting));
                    waiting.clear();
                    waiting.putAll(wrapped);
                }

                @Override
                public void discard(List<CandidateKey> candidates) {
                    book.discard(candidates);
                }
            };
        }
    }
}
