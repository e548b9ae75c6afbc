package dev.viva.simulation;

import dev.viva.adapter.kafka.Topics;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** What lies between people and the broker: repeats, swaps, garbles and misplaces what they send. */
final class Post {
    private static final String EVENTS = Topics.DEFAULT.events();

    private final World world;
    private final Chance chance;
    private final List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
    private int taken;

    Post(World world) {
        this.world = world;
        this.chance = world.chance().part();
    }

    /** How many messages it brought to the broker. */
    int taken() {
        return taken;
    }

    /**
     * A way in for one person.
     *
     * @param astray true where another producer, with another partitioner, is in between at times
     */
    @SuppressWarnings("unchecked")
    Producer<byte[], byte[]> box(boolean astray) {
        Box box = new Box(astray && world.astray());
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Post.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("send")) {
                        throw new Unmodelled(method);
                    }
                    box.take((ProducerRecord<byte[], byte[]>) arguments[0]);
                    return CompletableFuture.completedFuture(null);
                });
    }

    /** Sends again something that was sent before. */
    void repeat() {
        if (!again.isEmpty()) {
            ProducerRecord<byte[], byte[]> message = chance.of(again);
            again.remove(message);
            deliver(message);
            world.trace().fault(Fault.REPEATED, name(message));
        }
    }

    private void deliver(ProducerRecord<byte[], byte[]> message) {
        taken++;
        Stored stored = world.broker().append(message, world.told());
        world.trace().add("post " + name(message) + " to " + stored.partition() + ":" + stored.offset());
        if (chance.percent(3)) {
            world.trace().fault(Fault.POISON, "after " + name(message));
            world.broker().append(poison(message), world.told());
        }
    }

    private ProducerRecord<byte[], byte[]> poison(ProducerRecord<byte[], byte[]> message) {
        return switch (chance.below(3)) {
            case 0 -> with(message, "{\"text\":".getBytes(StandardCharsets.UTF_8), null);
            case 1 -> new ProducerRecord<>(EVENTS, message.key(), message.value());
            // Nobody but a grader may give marks.
            default -> {
                ProducerRecord<byte[], byte[]> forged = with(message, message.value(), null);
                forged.headers().remove("ce_type");
                forged.headers().add("ce_type", "dev.viva.answer.graded.v1".getBytes(StandardCharsets.UTF_8));
                yield forged;
            }
        };
    }

    private static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> message, byte[] value, @Nullable Integer partition) {
        Headers headers = new RecordHeaders(message.headers().toArray());
        return new ProducerRecord<>(
                EVENTS, partition == null ? message.partition() : partition, message.key(), value, headers);
    }

    private static String name(ProducerRecord<byte[], byte[]> message) {
        return new String(message.key(), StandardCharsets.UTF_8) + " "
                + new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    private final class Box {
        private final boolean astray;
        private @Nullable ProducerRecord<byte[], byte[]> held;

        Box(boolean astray) {
            this.astray = astray;
        }

        void take(ProducerRecord<byte[], byte[]> sent) {
            ProducerRecord<byte[], byte[]> message = placed(sent);
            if (held == null && chance.percent(6)) {
                held = message;
                return;
            }
            deliver(message);
            if (held != null) {
                world.trace().fault(Fault.SWAPPED, name(held));
                deliver(held);
                held = null;
            }
            if (!world.late()) {
                spoil(message);
            }
        }

        private ProducerRecord<byte[], byte[]> placed(ProducerRecord<byte[], byte[]> message) {
            if (!astray || chance.percent(50)) {
                return message;
            }
            world.trace().fault(Fault.ASTRAY, name(message));
            int other = (ModelBroker.partitionOf(message.key()) + 1) % ModelBroker.PARTITIONS;
            return with(message, message.value(), other);
        }

        private void spoil(ProducerRecord<byte[], byte[]> message) {
            if (chance.percent(15)) {
                again.add(message);
            }
            if (chance.percent(2)) {
                String other = new String(message.value(), StandardCharsets.UTF_8).replace("\"dm\"", "\"general\"");
                world.trace().fault(Fault.REUSED, name(message));
                deliver(with(message, other.getBytes(StandardCharsets.UTF_8), null));
            }
        }
    }
}
