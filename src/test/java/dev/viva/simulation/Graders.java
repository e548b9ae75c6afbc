package dev.viva.simulation;

import dev.viva.adapter.json.Wire;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.trace.Tracing;
import dev.viva.bank.Asked;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import dev.viva.practice.GradingRequest;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Workers that mark requests in any order, some late, some twice. The same request always gets the same mark. */
final class Graders implements Actor {
    private static final String TOPIC = Topics.DEFAULT.requests();

    private final World world;
    private final EventSender sender;
    private final int[] taken = new int[ModelBroker.PARTITIONS];
    private final List<Open> open = new ArrayList<>();

    /** A request at hand, not to be marked before some time. */
    private record Open(GradingRequest request, Instant from) {}

    Graders(World world) {
        this.world = world;
        this.sender = new EventSender(ModelProducer.of(world), Topics.DEFAULT.events(), world.seal(), Tracing.OFF);
    }

    @Override
    public String name() {
        return "grader";
    }

    @Override
    public @Nullable ModelConsumer consumer() {
        return null;
    }

    boolean idle() {
        take();
        return open.isEmpty();
    }

    void turn() {
        take();
        List<Open> ready = open.stream()
                .filter(each -> !each.from().isAfter(world.clock().instant()))
                .toList();
        if (ready.isEmpty()) {
            return;
        }
        Open next = world.chance().of(ready);
        // Before the mark is sent, as a worker that dies after sending does.
        boolean again = world.chance().percent(12);
        sender.graded(
                next.request(), grade(next.request()), Map.of(), world.clock().instant(), Context.root());
        world.trace()
                .add("grader marked " + next.request().resultId() + " of "
                        + next.request().candidate());
        if (again) {
            world.trace().fault(Fault.MARKED_TWICE, next.request().resultId().value());
        } else {
            open.remove(next);
        }
    }

    private void take() {
        for (int i = 0; i < taken.length; i++) {
            List<Stored> log = world.broker().partition(TOPIC, i);
            for (; taken[i] < log.size(); taken[i]++) {
                Stored stored = log.get(taken[i]);
                GradingRequest request = Wire.request(stored.candidate(), String.valueOf(stored.text()));
                boolean late = world.chance().percent(10);
                if (late) {
                    world.trace().fault(Fault.MARKED_LATE, request.resultId().value());
                }
                Instant now = world.clock().instant();
                open.add(new Open(request, late ? now.plus(Duration.ofSeconds(45)) : now));
            }
        }
    }

    private static Grade grade(GradingRequest request) {
        int kind = Math.floorMod(request.answer().hashCode(), 10);
        if (kind == 0) {
            return grade(Outcome.UNGRADABLE, null, List.of(), "I could not read that.");
        }
        if (kind == 1) {
            return grade(Outcome.NEEDS_REVIEW, null, List.of(), null);
        }
        Verdict verdict = Verdict.values()[kind % Verdict.values().length];
        List<String> ids = request.asked() instanceof Asked.Rubric rubric
                ? rubric.key().criteria().stream().map(each -> each.id()).toList()
                : List.of("value");
        List<CriterionGrade> criteria = ids.stream()
                .map(id -> new CriterionGrade(
                        id,
                        verdict,
                        verdict.credit(),
                        verdict.credit(),
                        verdict == Verdict.MISSED ? null : request.answer()))
                .toList();
        return grade(Outcome.GRADED, verdict.credit(), criteria, null);
    }

    private static Grade grade(
            Outcome outcome, @Nullable Double score, List<CriterionGrade> criteria, @Nullable String note) {
        return new Grade(outcome, score, criteria, List.of(), List.of(), List.of(), note, "simulated/1");
    }
}
