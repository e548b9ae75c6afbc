package dev.viva.adapter.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Makes the server know the scripts, in one round trip; needed again after it restarted. */
    static void load(RedisLink link, List<Script> scripts) {
        List<@Nullable Response> answers = link.call(scripts.stream()
                .map(each -> Request.cmd(Command.SCRIPT).arg("LOAD").arg(each.text))
                .toList());
        for (int i = 0; i < scripts.size(); i++) {
            scripts.get(i).digest = String.valueOf(answers.get(i));
        }
    }

    Request call(List<String> keys, List<String> arguments) {
        Request request = Request.cmd(Command.EVALSHA).arg(digest).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }
}
