package dev.viva.simulation;

import dev.viva.ability.Picker;
import dev.viva.adapter.vault.KeyBook;
import dev.viva.practice.Practice;
import dev.viva.session.TestingBank;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A fault put into the service itself, to see that the checker finds it. This one changes nothing. */
class Mutation {
    static final Mutation NONE = new Mutation("none");

    private final String name;

    Mutation(String name) {
        this.name = name;
    }

    Practice.Ports ports(Practice.Ports ports, World world) {
        return ports;
    }

    KeyBook book(KeyBook book) {
        return book;
    }

    Picker picker() {
        return TestingBank.picker();
    }

    String script(String script, String text) {
        return text;
    }

    ProducerRecord<byte[], byte[]> sent(ProducerRecord<byte[], byte[]> message) {
        return message;
    }

    @Override
    public final String toString() {
        return name;
    }
}
