package dev.viva.boot;

import dev.viva.ability.AdaptivePicker;
import dev.viva.bank.ItemBank;
import dev.viva.practice.Practice;
import dev.viva.practice.Watch;
import dev.viva.session.Interview;
import dev.viva.session.Rules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;

/** The practice loop as the service runs it, meters included. */
final class BenchWhole implements BenchLoop {
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaProducer<byte[], byte[]> producer;
    private final PracticeParts parts;
    private final Practice practice;

    BenchWhole(BenchRig rig) {
        producer = rig.clients().producer();
        Instruments instruments = new Instruments(meters, OpenTelemetry.noop(), Clock.systemUTC());
        parts = new PracticeParts(rig.ground(), instruments, producer, rig.redis());
        Rules rules = Engine.rules(rig.settings());
        ItemBank bank = Ground.bank(rig.settings());
        Interview interview = new Interview(bank, AdaptivePicker.authored(bank), rules, Ground.library());
        practice = new Practice(parts.ports(Watch.NONE), interview, rules);
        practice.begin();
    }

    @Override
    public String name() {
        return "whole loop";
    }

    @Override
    public int step() {
        return practice.step();
    }

    /** Milliseconds spent in each stage since the beginning. */
    Map<String, Double> stages() {
        Map<String, Double> stages = new TreeMap<>();
        for (Timer timer : meters.find("viva.stage").timers()) {
            stages.put(String.valueOf(timer.getId().getTag("stage")), timer.totalTime(TimeUnit.MILLISECONDS));
        }
        return stages;
    }

    @Override
    public void close() {
        parts.close();
        producer.close();
    }
}
