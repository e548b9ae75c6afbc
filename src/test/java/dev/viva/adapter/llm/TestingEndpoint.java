package dev.viva.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real HTTP server on a real socket that stands for a model's endpoint, and can misbehave like one. */
public final class TestingEndpoint implements AutoCloseable, AfterEachCallback {
    /** A request as it came. */
    public record Request(String path, Map<String, String> headers, String body) {
        /** What is sent to the model beside the instructions. */
        public JsonNode sheet() {
            return json(json(body).path("messages").path(1).path("content").asText());
        }

        public String instructions() {
            return json(body).path("messages").path(0).path("content").asText();
        }
    }

    /** What the server does with a connection after it has read the request. */
    public interface Behaviour {
        void answer(Request request, Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour;

    public TestingEndpoint(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    /** With small patience, so that what hangs is soon over. */
    public Endpoint openAi(Duration patience) {
        return endpoint(Endpoint.Provider.OPENAI, Endpoint.Form.SCHEMA, patience);
    }

    public Endpoint endpoint(Endpoint.Provider provider, Endpoint.Form form, Duration patience) {
        URI base = provider == Endpoint.Provider.OLLAMA
                ? URI.create("http://127.0.0.1:" + server.getLocalPort())
                : address();
        return new Endpoint(provider, base, "tiny-1", "sk-secret-key", form, Duration.ofSeconds(2), patience);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Request request = read(new BufferedInputStream(socket.getInputStream()));
            requests.add(request);
            behaviour.answer(request, socket);
        } catch (IOException | InterruptedException gone) {
            // The caller hung up, or the test is over.
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        return new Request(first.split(" ")[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("no request");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
