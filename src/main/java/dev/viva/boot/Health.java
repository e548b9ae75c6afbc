package dev.viva.boot;

import dev.viva.chat.CandidateKey;
import dev.viva.practice.Delivery;
import dev.viva.practice.Setback;
import dev.viva.practice.Watch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** How the loop is doing: whether it is alive, and what it waits for. */
public final class Health implements Watch {
    private static final Logger LOG = Logger.getLogger(Health.class);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final Clock clock;
    private final Supplier<Optional<String>> ground;
    private final AtomicReference<String> trouble = new AtomicReference<>("starting");
    private final AtomicReference<String> fatal = new AtomicReference<>("");
    private final AtomicReference<Instant> heartbeat;
    private final AtomicReference<String> warning = new AtomicReference<>("");
    private final AtomicLong folding = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final List<Supplier<Optional<String>>> checks = new CopyOnWriteArrayList<>();

    /**
     * @param ground what keeps the servers from working, such as a full disk; tells more than their own complaints
     */
    public Health(Clock clock, Supplier<Optional<String>> ground) {
        this.clock = clock;
        this.ground = ground;
        this.heartbeat = new AtomicReference<>(clock.instant());
    }

    /** Asks this, too, when somebody wants to know; it gives a reason for not being ready, or nothing. */
    void also(Supplier<Optional<String>> check) {
        checks.add(check);
    }

    /** What keeps the loop from working, or nothing. One line without secrets. */
    public Optional<String> reason() {
        return said(fatal)
                .or(ground)
                .or(() -> checks.stream().flatMap(each -> each.get().stream()).findFirst())
                .or(() -> said(trouble));
    }

    private static Optional<String> said(AtomicReference<String> text) {
        return Optional.of(text.get()).filter(each -> !each.isEmpty());
    }

    /** False once the loop has not moved for a minute, in trouble or not. */
    public boolean isAlive() {
        return fatal.get().isEmpty() && heartbeat.get().isAfter(clock.instant().minus(LONGEST_SILENCE));
    }

    /** A thread ended that must not: only a restart helps. */
    void ended(String reason) {
        fatal.compareAndSet("", reason);
    }

    public long events() {
        return events.get();
    }

    public long deadLetters() {
        return deadLetters.get();
    }

    @Override
    public void alive() {
        heartbeat.set(clock.instant());
        if (!trouble.getAndSet("").isEmpty()) {
            LOG.info("answering");
        }
    }

    @Override
    public void trouble(String reason) {
        heartbeat.set(clock.instant());
        String plain = Plain.text(reason);
        if (!plain.equals(trouble.getAndSet(plain))) {
            LOG.warn("not answering for now: " + plain);
        }
    }

    @Override
    public void committed(int count) {
        events.addAndGet(count);
    }

    @Override
    public void handled(String result, Delivery delivery) {
        if (result.equals("dead-letter")) {
            deadLetters.incrementAndGet();
            LOG.warnf(
                    "dead letter from partition %d offset %d",
                    delivery.source().partition(), delivery.source().offset());
        }
    }

    @Override
    public void rewound(Setback kind, String reason) {
        trouble.compareAndSet("", "going back to the last commit: " + Plain.text(reason));
        LOG.warn("back to the last commit: " + Plain.text(reason));
    }

    @Override
    public void fenceReset(Delivery delivery) {
        LOG.warnf(
                "the topic %s was made anew (id %s); the fence of a candidate starts again",
                delivery.source().topic(), delivery.source().topicId());
    }

    @Override
    public void otherJournal() {
        warn("Redis was filled from another journal than this one: what stands in Redis is kept, but what was said"
                + " before cannot be rebuilt from here; bring the old topics back if you have them");
    }

    @Override
    public void shorterJournal(int partition, long known, long end) {
        warn("the journal's partition " + partition + " ends at " + end + " although Redis holds records up to " + known
                + ": records were lost in Kafka");
    }

    @Override
    public void viewEmpty(int partition, long records) {
        LOG.warnf(
                "Redis holds nothing of partition %d of the journal; up to %d records are folded into it",
                partition, records);
    }

    @Override
    public void gap(CandidateKey candidate, long version, long next) {
        warn("records are missing in the journal (a candidate goes from version " + version + " to " + next + ")");
    }

    @Override
    public void foreign(int partition, long offset) {
        warn("the journal holds something that Viva did not write (partition " + partition + ", offset " + offset
                + "); it is passed over: let nobody else write into that topic");
    }

    @Override
    public void folded(int partition, int records, long left) {
        folding.set(left);
        if (records > 0) {
            LOG.infof("folded %d records of partition %d, %d to go", records, partition, left);
        }
    }

    /** How many records of the journal are still to be folded into Redis; their candidates wait. */
    public long folding() {
        return folding.get();
    }

    /** What an operator should look at although events are answered. */
    public Optional<String> warning() {
        return Optional.of(warning.get()).filter(text -> !text.isEmpty());
    }

    private void warn(String text) {
        if (!text.equals(warning.getAndSet(text))) {
            LOG.warn(text);
        }
    }
}
