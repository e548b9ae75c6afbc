package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.trace.Tracing;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Reread;
import dev.viva.grading.Grade;
import dev.viva.grading.Verdict;
import dev.viva.practice.GradingRequest;
import dev.viva.review.Ruling;
import dev.viva.review.Transcript;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}: what people decide on marks. */
@Command(
        name = "review",
        description = "Challenged marks that wait for a person, and what a person decides.",
        subcommands = {ReviewCommand.Waiting.class, ReviewCommand.Decide.class})
final class ReviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "review needs a command: review list or review decide");
    }

    /** {@code review list}. */
    @Command(
            name = "list",
            description = "Challenges that wait for a person, one JSON object a line. Joins the running service.")
    static final class Waiting implements Callable<Integer> {
        @Override
        public Integer call() {
            Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
            try (Ground ground = Ground.joined(settings)) {
                ground.withTopics();
                Engine.records(ground).everybody().forEach((candidate, transcripts) -> transcripts.all().stream()
                        .filter(each ->
                                each.challenge() != null && each.challenge().standing() == Transcript.Standing.REFERRED)
                        .forEach(each -> System.out.println(
                                Printable.json(line(candidate, each).toString()))));
            }
            return 0;
        }

        private static ObjectNode line(CandidateKey candidate, Transcript transcript) {
            ObjectNode node = Json.MAPPER.createObjectNode();
            node.put("candidate", candidate.text());
            node.put("attempt", transcript.attempt().value());
            node.put("item", transcript.asked().item().value());
            node.put("question", transcript.asked().question());
            Transcript.Wish wish = transcript.challenge();
            if (wish != null) {
                node.put("reason", wish.reason());
                node.put("raised", wish.at().toString());
            }
            transcript.last().ifPresent(last -> {
                node.put("answer", last.answer());
                node.set("grade", Wire.grade(last.grade().withoutWorkings()));
            });
            return node;
        }
    }

    /** {@code review decide}. */
    @Command(
            name = "decide",
            description =
                    "Decides on a mark: the verdict of each point that is named changes, the others stay. The person"
                            + " is told at once. Joins the running service.")
    static final class Decide implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "WORKSPACE/USER", description = "Whose answer.")
        private String who;

        @Parameters(index = "1", paramLabel = "ATTEMPT", description = "Which, such as a-0123456789ab.")
        private String id;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
        private String by;

        @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the person to read.")
        private @Nullable String note;

        @Option(names = "--met", split = ",", paramLabel = "POINT", description = "Points that the answer makes.")
        private List<String> met = List.of();

        @Option(names = "--partly", split = ",", paramLabel = "POINT", description = "Points that it makes in part.")
        private List<String> partly = List.of();

        @Option(
                names = "--missed",
                split = ",",
                paramLabel = "POINT",
                description = "Points that it does not make, and misconceptions that it does not state.")
        private List<String> missed = List.of();

        @Override
        public Integer call() {
            Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
            CandidateKey candidate = candidate();
            AttemptId attempt = AttemptId.find(id).orElseThrow(() -> new Failure(id + " is not the id of an answer."));
            try (Ground ground = Ground.joined(settings)) {
                ground.withTopics();
                Transcript transcript = Engine.records(ground)
                        .transcript(candidate, attempt)
                        .filter(Transcript::mayBeSeen)
                        .orElseThrow(() -> new Failure(who + " has no answer " + id + " that is over."));
                send(ground, candidate, transcript);
            }
            return 0;
        }

        private CandidateKey candidate() {
            try {
                return CandidateKey.parse(who);
            } catch (IllegalArgumentException e) {
                throw new Failure(who + " is not WORKSPACE/USER: " + e.getMessage() + ".");
            }
        }

        /** The request that a decision on the last reading answers. */
        static GradingRequest next(
                CandidateKey candidate, Transcript transcript, Transcript.Reading last, Instant now) {
            return new GradingRequest(
                    candidate,
                    transcript.place(),
                    transcript.attempt(),
                    last.turn(),
                    last.revision() + 1,
                    last.answer(),
                    transcript.asked(),
                    now);
        }

        private void send(Ground ground, CandidateKey candidate, Transcript transcript) {
            Transcript.Reading last =
                    transcript.last().orElseThrow(() -> new Failure("That answer has no mark to decide on."));
            Grade grade = ruled(transcript, last);
            Instant now = Clock.systemUTC().instant();
            GradingRequest request = next(candidate, transcript, last, now);
            Reread rereads = new Reread(transcript.asked(), last.grade(), transcript.challenge() != null);
            Seal seal = new Seal(ground.secret());
            try (KafkaProducer<byte[], byte[]> producer =
                    new Clients(ground.addresses().kafka()).producer()) {
                new EventSender(
                                producer,
                                Engine.topics(ground.settings()).events(),
                                seal,
                                Tracing.OFF,
                                ground.receipts())
                        .reviewed(request, grade, rereads, by, note, now)
                        .toCompletableFuture()
                        .join();
            }
            System.err.println("Sent: the score is " + grade.score() + ". It counts once the service has taken it.");
        }

        private Grade ruled(Transcript transcript, Transcript.Reading last) {
            Map<String, Verdict> verdicts = new LinkedHashMap<>();
            met.forEach(each -> verdicts.put(each, Verdict.MET));
            partly.forEach(each -> verdicts.put(each, Verdict.PARTLY));
            missed.forEach(each -> verdicts.put(each, Verdict.MISSED));
            try {
                return Ruling.of(transcript.asked(), last.answer(), last.grade(), verdicts);
            } catch (IllegalArgumentException e) {
                throw new Failure("Nothing was sent: " + e.getMessage() + ".", e);
            }
        }
    }
}
