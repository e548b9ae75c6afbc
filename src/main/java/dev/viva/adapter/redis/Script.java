package dev.viva.adapter.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The apply script: loaded once for each server, then called by its digest. */
final class Script {
    private final String text;
    private String digest = "";

    Script(String resource) {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the script " + resource + " is missing from the jar");
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the server know the script; needed again after it restarted. */
    void load(RedisLink link) {
        Response answer = link.call(Request.cmd(Command.SCRIPT).arg("LOAD").arg(text));
        digest = answer == null ? "" : answer.toString();
    }

    Request call(List<String> keys, List<String> arguments) {
        Request request = Request.cmd(Command.EVALSHA).arg(digest).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }
}
