package dev.viva.simulation;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scripts as they go to the server, with what a mutation takes out of them. */
final class Scripts {
    private static final List<String> NAMES = List.of("apply", "fold", "mark", "key", "confirm", "erase");

    private static final Map<String, String> TEXTS = new HashMap<>();

    private final Mutation mutation;

    Scripts(Mutation mutation) {
        this.mutation = mutation;
    }

    Request changed(Request request) {
        for (String name : NAMES) {
            String text = text(name);
            if (request.toString().equals(load(text).toString())) {
                return load(mutation.script(name, text));
            }
        }
        throw new IllegalStateException("a script that is not known here: " + request);
    }

    private static Request load(String text) {
        return Request.cmd(Command.SCRIPT).arg("LOAD").arg(text);
    }

    private static String text(String name) {
        return TEXTS.computeIfAbsent(name, Scripts::read);
    }

    private static String read(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream("/redis/" + name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException("there is no script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
