package dev.viva.simulation;

import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import dev.viva.practice.ForwardingLog;
import dev.viva.practice.ForwardingStore;
import dev.viva.practice.Journal;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Outlet;
import dev.viva.practice.Practice;
import dev.viva.practice.Source;
import dev.viva.practice.StateStore;
import dev.viva.practice.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mutations of the order in which the loop does things. */
final class MutatedPorts {
    private MutatedPorts() {}

    /** What was decided leaves before the store has it. */
    static final class PublishBeforeApply extends Mutation {
        PublishBeforeApply() {
            super("publish before durable", "has two contents");
        }

        @Override
        Practice.Ports ports(Practice.Ports ports, World world) {
            StateStore store = new ForwardingStore(ports.store()) {
                @Override
                public List<Applied> apply(List<Change> changes) {
                    changes.forEach(each -> publish(each.record(), ports.outlet(), world));
                    return super.apply(changes);
                }
            };
            return with(ports, ports.log(), store, ports.outlet());
        }

        private static void publish(JournalRecord record, Outlet outlet, World world) {
            String wrapped = world.redis().peek("viva:{" + record.candidate().text() + "}:key");
            if (wrapped.isEmpty() || wrapped.contains(":")) {
                return;
            }
            DataKey key = world.master().unwrap(record.candidate(), wrapped);
            outlet.publish(List.of(new Outlet.Outgoing.Journal(record, RecordVault.write(record, key))));
        }
    }

    /** A batch counts as done before it has left. */
    static final class CommitBeforePublish extends Mutation {
        CommitBeforePublish() {
            super("commit before publish", "was not taken");
        }

        @Override
        Practice.Ports ports(Practice.Ports ports, World world) {
            EarlyLog log = new EarlyLog(ports.log());
            Outlet outlet = outgoing -> {
                log.commitNow();
                return ports.outlet().publish(outgoing);
            };
            return with(ports, log, ports.store(), outlet);
        }
    }

    private static final class EarlyLog extends ForwardingLog {
        private List<Delivery> batch = List.of();

        EarlyLog(EventLog log) {
            super(log);
        }

        @Override
        public List<Delivery> poll(Duration wait) {
            batch = new ArrayList<>(super.poll(wait));
            return List.copyOf(batch);
        }

        /** What is held is not part of the batch. */
        @Override
        public void hold(List<Delivery> first) {
            for (Delivery each : first) {
                Source from = each.source();
                batch.removeIf(other -> other.source().partition() == from.partition()
                        && other.source().offset() >= from.offset());
            }
            super.hold(first);
        }

        void commitNow() {
            super.commit(batch);
        }

        @Override
        public void commit(List<Delivery> done) {}
    }

    /** After trouble the loop goes on with what comes next. */
    static final class NoRewind extends Mutation {
        NoRewind() {
            super("no rewind after loss", "was not taken");
        }

        @Override
        Practice.Ports ports(Practice.Ports ports, World world) {
            EventLog log = new ForwardingLog(ports.log()) {
                @Override
                public void rewind() {}
            };
            return with(ports, log, ports.store(), ports.outlet());
        }
    }

    /** Whatever the view lacks, it counts as complete. */
    static final class NoFold extends Mutation {
        NoFold() {
            super("no fold after loss", "has two contents");
        }

        @Override
        Practice.Ports ports(Practice.Ports ports, World world) {
            Journal journal = ports.journal();
            StateStore store = new ForwardingStore(ports.store()) {
                @Override
                public Map<Integer, Journal.Mark> marks(int partitions) {
                    Map<Integer, Journal.Mark> found = super.marks(partitions);
                    Map<Integer, Journal.Mark> complete = new TreeMap<>();
                    journal.ends().forEach((partition, end) -> {
                        Journal.Mark mark = found.get(partition);
                        Journal.Mark whole = new Journal.Mark(journal.id(), end);
                        if (mark == null) {
                            mark(partition, whole);
                        } else {
                            settle(List.of(), Map.of(partition, new Span(mark.offset(), end)));
                        }
                        complete.put(partition, whole);
                    });
                    return complete;
                }
            };
            return with(ports, ports.log(), store, ports.outlet());
        }
    }

    /** What was applied counts as durable whichever server answers. */
    static class AnyServerIsDurable extends Mutation {
        AnyServerIsDurable(String name, String symptom) {
            super(name, symptom);
        }

        @Override
        Practice.Ports ports(Practice.Ports ports, World world) {
            StateStore store = new ForwardingStore(ports.store()) {
                @Override
                public void durable() {
                    try {
                        super.durable();
                    } catch (Trouble.ViewLost unheard) {
                        world.faults().barrier();
                    }
                }
            };
            return with(ports, ports.log(), store, ports.outlet());
        }
    }

    private static Practice.Ports with(Practice.Ports ports, EventLog log, StateStore store, Outlet outlet) {
        return new Practice.Ports(log, store, outlet, ports.timers(), ports.journal(), ports.watch());
    }
}
