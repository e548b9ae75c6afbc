package dev.viva.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** The ways of endpoints, good and bad. */
public final class Behaviours {
    private Behaviours() {}

    /** A model that says this, in the envelope of the protocol that was spoken. */
    public static TestingEndpoint.Behaviour says(Function<TestingEndpoint.Request, String> model) {
        return (request, socket) -> send(socket, "200 OK", "", envelope(request, model.apply(request)));
    }

    public static TestingEndpoint.Behaviour says(String text) {
        return says(request -> text);
    }

    /**
     * A model that reads well: for each statement that contains a key of the map, what stands there, "verdict: quote".
     * All else is missed.
     */
    public static TestingEndpoint.Behaviour reads(Map<String, String> known) {
        return says(request -> report(request.sheet(), says -> known.entrySet().stream()
                .filter(each -> says.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("missed: ")));
    }

    /** A report on a sheet; {@code verdict} gives "verdict: quote" for what a statement says. */
    public static String report(JsonNode sheet, Function<String, String> verdict) {
        ObjectNode report = Json.MAPPER.createObjectNode();
        ArrayNode verdicts = report.putArray("verdicts");
        for (JsonNode statement : sheet.path("statements")) {
            String[] parts = verdict.apply(statement.path("says").asText()).split(": ", 2);
            verdicts.addObject()
                    .put("id", statement.path("id").asText())
                    .put("verdict", parts[0])
                    .put("quote", parts.length > 1 ? parts[1] : "");
        }
        return report.toString();
    }

    /** The answer on a sheet, without its fence. */
    public static String answer(JsonNode sheet) {
        String fenced = sheet.path("answer").asText();
        return fenced.substring(fenced.indexOf('\n') + 1, fenced.lastIndexOf('\n'));
    }

    public static TestingEndpoint.Behaviour status(String status, String headers, String body) {
        return (request, socket) -> send(socket, status, headers, body);
    }

    /** Nothing at all comes until the test is over. */
    public static TestingEndpoint.Behaviour silent(CountDownLatch over) {
        return (request, socket) -> over.await();
    }

    public static TestingEndpoint.Behaviour hangsAfterTheHeaders(CountDownLatch over) {
        return (request, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n");
            over.await();
        };
    }

    /** One byte now and then: always alive, never done. */
    public static TestingEndpoint.Behaviour drips(CountDownLatch over) {
        return (request, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500000\r\n\r\n");
            while (!over.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                write(socket, " ");
            }
        };
    }

    /** The body breaks off with a reset. */
    public static TestingEndpoint.Behaviour resets() {
        return (request, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{");
            socket.setSoLinger(true, 0);
        };
    }

    /** A body of so many bytes, told or not told before. */
    public static TestingEndpoint.Behaviour floods(int bytes, boolean told) {
        return (request, socket) -> {
            write(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                            + (told ? "Content-Length: " + bytes : "Connection: close") + "\r\n\r\n");
            byte[] block = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);
            OutputStream out = socket.getOutputStream();
            for (int sent = 0; sent < bytes; sent += block.length) {
                out.write(block);
            }
        };
    }

    private static String envelope(TestingEndpoint.Request request, String text) {
        ObjectNode root = Json.MAPPER.createObjectNode().put("model", "tiny-1");
        if (request.path().startsWith("/api/chat")) {
            root.put("created_at", "2025-11-22T21:30:00Z").put("done", true).put("done_reason", "stop");
            root.put("prompt_eval_count", 900).put("eval_count", 100);
            root.putObject("message").put("role", "assistant").put("content", text);
        } else {
            root.put("id", "c-1").put("object", "chat.completion").put("created", 1);
            ObjectNode choice =
                    root.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
            choice.putObject("message").put("role", "assistant").put("content", text);
            root.putObject("usage")
                    .put("prompt_tokens", 900)
                    .put("completion_tokens", 100)
                    .put("total_tokens", 1000);
        }
        return root.toString();
    }

    /** A completion of the OpenAI protocol with this choice. */
    public static TestingEndpoint.Behaviour completion(String choices) {
        return status(
                "200 OK",
                "",
                "{\"id\":\"c-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"tiny-1\",\"choices\":"
                        + choices + "}");
    }

    private static void send(Socket socket, String status, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write(
                socket,
                "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                        + bytes.length + "\r\nConnection: close\r\n\r\n");
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
