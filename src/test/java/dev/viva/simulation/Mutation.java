package dev.viva.simulation;

import dev.viva.ability.Picker;
import dev.viva.adapter.vault.KeyBook;
import dev.viva.practice.Practice;
import dev.viva.session.TestingBank;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A fault put into the service itself, to see that the checker finds it. This one changes nothing. */
class Mutation {
    static final Mutation NONE = new Mutation("none", "");

    private final String name;
    private final String symptom;

    /**
     * @param symptom words of the violation that this fault, and not just any trouble, must lead to
     */
    Mutation(String name, String symptom) {
        this.name = name;
        this.symptom = symptom;
    }

    /** Whether a run shows this fault. One in which the service or the model broke shows only that. */
    boolean shows(Simulation.Result result) {
        return result.broken().isEmpty() && result.violations().stream().anyMatch(each -> each.contains(symptom));
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
