package dev.viva.simulation;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything in a Redis but the timers, as text. */
final class View {
    private View() {}

    static Map<String, String> read(Servers servers, int server) {
        List<String> names = servers.keys(server).stream()
                .filter(each -> !each.equals("viva:timers"))
                .toList();
        List<@Nullable Response> values =
                servers.call(server, names.stream().map(View::question).toList());
        Map<String, String> view = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            Response value = values.get(i);
            if (value != null) {
                view.put(names.get(i), text(names.get(i), value));
            }
        }
        return view;
    }

    private static Request question(String name) {
        if (name.endsWith("}:state")) {
            return Request.cmd(Command.HMGET)
                    .arg(name)
                    .arg("version")
                    .arg("fence")
                    .arg("state");
        }
        return name.endsWith("}:past")
                ? Request.cmd(Command.LRANGE).arg(name).arg(0).arg(-1)
                : Request.cmd(Command.GET).arg(name);
    }

    private static String text(String name, Response value) {
        return name.endsWith("}:state") || name.endsWith("}:past")
                ? value.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : value.toString();
    }
}
