package dev.viva.boot;

import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.ReplyFanout;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.kafka.Types;
import dev.viva.adapter.trace.Tracing;
import dev.viva.bank.ItemBank;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat}: talk to Viva in the terminal; joins the running service, else starts its own servers. */
@Command(name = "chat", description = "Talks to Viva in the terminal. Joins the running service if there is one.")
final class ChatCommand implements Callable<Integer> {
    private static final String WORKSPACE = "terminal:local";

    @Option(
            names = "--as",
            description = "Your name in the conversation (default: ${DEFAULT-VALUE}).",
            defaultValue = "me")
    private String user;

    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        CandidateKey candidate = candidate();
        Optional<Addresses> running = RunningFile.read(settings.dataDir()).or(() -> configured(settings));
        if (running.isPresent()) {
            join(settings, running.get(), candidate);
        } else {
            alone(settings, candidate);
        }
        return 0;
    }

    private CandidateKey candidate() {
        try {
            return new CandidateKey(WORKSPACE, user);
        } catch (IllegalArgumentException e) {
            throw new Failure("--as " + user + ": " + e.getMessage() + ".");
        }
    }

    private static Optional<Addresses> configured(Settings settings) {
        return settings.kafka()
                .bootstrapServers()
                .flatMap(kafka -> settings.redis().hosts().map(hosts -> new Addresses(kafka, String.join(",", hosts))));
    }

    private static void alone(Settings settings, CandidateKey candidate) {
        ItemBank bank = Ground.bank(settings);
        try (Joined joined = new Joined(settings, settings.dataDir(), bank, candidate)) {
            converse(candidate, joined.engine().sender(), joined.engine().replies(), joined.ground());
        }
    }

    private static void join(Settings settings, Addresses addresses, CandidateKey candidate) {
        Clients clients = new Clients(addresses.kafka());
        Topics topics = Engine.topics(settings);
        boolean[] going = {true};
        try (KafkaProducer<byte[], byte[]> producer = clients.producer();
                KafkaConsumer<byte[], byte[]> reader = clients.reader(100)) {
            ReplyFanout replies = new ReplyFanout(reader, topics.replies(), Clock.systemUTC(), candidate::equals);
            Thread thread = new Thread(() -> replies.run(() -> going[0], System.err::println), "viva-replies");
            thread.start();
            Ground ground = Ground.joined(settings, addresses);
            Seal seal = new Seal(ground.secret());
            converse(candidate, new EventSender(producer, topics.events(), seal, Tracing.OFF), replies, ground);
            going[0] = false;
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void converse(CandidateKey candidate, EventSender sender, ReplyFanout replies, Ground ground) {
        HandedFiles files = new HandedFiles(candidate, ground);
        Consumer<String> send = text -> sender.chat(
                        candidate,
                        new EventId(UUID.randomUUID().toString()),
                        Types.MESSAGE,
                        Map.of("channel", "terminal", "text", text, "complete", true),
                        Clock.systemUTC().instant())
                .toCompletableFuture()
                .join();
        try (AutoCloseable listening =
                replies.listen(candidate, line -> show(Terminal.Said.read(Json.MAPPER, line.json()), files))) {
            Prompt.run(send);
        } catch (Exception e) {
            throw new Failure("The conversation ended: " + e.getMessage(), e);
        }
    }

    private static void show(Terminal.Said said, HandedFiles files) {
        System.out.println("\n" + Transcript.viva(said.shown()));
        files.hand(said.card().path("file").asText());
    }
}
