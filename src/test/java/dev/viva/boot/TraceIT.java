package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.viva.adapter.kafka.Types;
import dev.viva.adapter.trace.Attributes;
import dev.viva.adapter.trace.TraceIds;
import dev.viva.chat.CandidateKey;
import dev.viva.session.TestingBank;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trace of an answer, from the event to its replies, on a real broker and a real Redis. */
class TraceIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String PLANTED = "zanzibar";

    @TempDir
    static Path folder;

    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static TestingViva viva;
    private static int people;

    @BeforeAll
    static void start() {
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setIdGenerator(new TraceIds())
                .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                .build();
        OpenTelemetrySdk sdk =
                OpenTelemetrySdk.builder().setTracerProvider(provider).build();
        viva = new TestingViva(
                folder, TestingBank.bank(), new Instruments(new SimpleMeterRegistry(), sdk, Clock.systemUTC()));
    }

    @AfterAll
    static void stop() {
        viva.close();
    }

    @Test
    void shouldGoThroughKafkaFromTheEventToItsLastReply() throws Exception {
        // Given
        CandidateKey robin = somebody();
        message(robin, "1", "probe trees");
        viva.next();

        // When
        message(robin, "2", "The main thing about " + PLANTED, "traceparent", "00-" + TRACE + "-" + CALLER + "-01");
        viva.next();
        viva.next();

        // Then
        await().atMost(Duration.ofSeconds(10)).until(() -> trace(TRACE).size() >= 11);
        SpanData taken = only(TRACE, "process chat.events", CALLER);
        SpanData asked = only(TRACE, "send grading.requests", taken.getSpanId());
        SpanData marking = only(TRACE, "process grading.requests", asked.getSpanId());
        SpanData reported = only(TRACE, "send chat.events", marking.getSpanId());
        SpanData back = only(TRACE, "process chat.events", reported.getSpanId());
        assertThat(only(TRACE, "apply", taken.getSpanId()).getAttributes().get(Attributes.RESULT))
                .isEqualTo("done");
        assertThat(only(TRACE, "send chat.replies", taken.getSpanId()).getKind())
                .isEqualTo(SpanKind.PRODUCER);
        assertThat(only(TRACE, "grade", marking.getSpanId()).getKind()).isEqualTo(SpanKind.INTERNAL);
        only(TRACE, "apply", back.getSpanId());
        assertThat(all(TRACE, "send chat.replies", back.getSpanId()))
                .isNotEmpty()
                .extracting(each -> each.getAttributes().get(Attributes.REPLY))
                .doesNotContainNull();
        assertThat(taken.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(taken.getAttributes().get(Attributes.EVENT)).isEqualTo("2");
        assertThat(taken.getAttributes().get(Attributes.GROUP)).isEqualTo("viva.practice");
        assertThat(taken.getAttributes().get(Attributes.OFFSET)).isNotNegative();
    }

    @Test
    void shouldGiveRepliesTheSpanThatSentThem() throws Exception {
        // Given
        CandidateKey robin = somebody();

        // When
        viva.say(robin, "1", "help", true);
        viva.next();

        // Then
        String header = header(replies(robin).get(0), "traceparent");
        String reply = header(replies(robin).get(0), "ce_id");
        await().atMost(Duration.ofSeconds(10)).until(() -> SPANS.getFinishedSpanItems().stream()
                .anyMatch(span -> header.equals("00-" + span.getTraceId() + "-" + span.getSpanId() + "-01")
                        && reply.equals(span.getAttributes().get(Attributes.REPLY))));
    }

    @Test
    void shouldKeepTheTraceOfAnEventThatComesAgain() throws Exception {
        // Given
        CandidateKey robin = somebody();
        message(robin, "1", "help");
        viva.next();

        // When
        message(robin, "1", "help");
        message(robin, "2", "help");
        viva.next();

        // Then
        List<String> traces = replies(robin).stream()
                .map(reply -> header(reply, "traceparent").substring(3, 35))
                .toList();
        assertThat(traces).hasSize(3);
        assertThat(traces.get(1)).isEqualTo(traces.get(0));
        assertThat(traces.get(2)).isNotEqualTo(traces.get(0));
    }

    @Test
    void shouldTellNobodyWhoSaidWhat() throws Exception {
        // Given
        CandidateKey robin = somebody();

        // When
        message(robin, "1", "probe " + PLANTED);
        viva.next();

        // Then
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(SPANS.getFinishedSpanItems())
                .anyMatch(span -> span.getName().equals("send chat.replies")));
        assertThat(SPANS.getFinishedSpanItems()).allSatisfy(span -> assertThat(span.toString())
                .doesNotContain(PLANTED, robin.user(), robin.workspace(), "channel-"));
    }

    private static CandidateKey somebody() {
        CandidateKey key = new CandidateKey("test:traces", "robin-" + ++people);
        viva.hear(key);
        return key;
    }

    private static void message(CandidateKey who, String id, String text, String... headers) throws Exception {
        String value = "{\"workspace\":\"" + who.workspace() + "\",\"user\":\"" + who.user()
                + "\",\"userName\":\"" + PLANTED + "\",\"channel\":\"channel-" + PLANTED + "\",\"text\":\"" + text
                + "\",\"complete\":true}";
        List<String> all = new ArrayList<>(List.of("ce_id", id, "ce_type", Types.MESSAGE));
        all.addAll(List.of(headers));
        viva.put(who.text(), value, all.toArray(String[]::new));
    }

    private static List<SpanData> trace(String id) {
        return SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(id))
                .toList();
    }

    private static List<SpanData> all(String trace, String name, String parent) {
        return trace(trace).stream()
                .filter(span ->
                        span.getName().equals(name) && span.getParentSpanId().equals(parent))
                .toList();
    }

    private static SpanData only(String trace, String name, String parent) {
        List<SpanData> found = all(trace, name, parent);
        assertThat(found).as(name + " below " + parent + " in " + trace(trace)).hasSize(1);
        return found.get(0);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<byte[], byte[]>> replies(CandidateKey candidate) {
        return new TestingTopic(viva.clients(), "chat.replies").all(candidate.text());
    }
}
