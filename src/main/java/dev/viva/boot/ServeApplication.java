package dev.viva.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;

/** Says that the service is ready, and waits for its end. */
public class ServeApplication implements QuarkusApplication {
    @Inject
    Service service;

    @Override
    public int run(String... arguments) {
        service.awaitAnswering();
        ServeCommand.Launch launch = ServeCommand.launch();
        Addresses addresses = launch.ground().addresses();
        String host = launch.httpHost().equals("0.0.0.0") ? "127.0.0.1" : launch.httpHost();
        System.out.println("ready http://" + host + ":" + launch.httpPort() + " kafka " + addresses.kafka() + " redis "
                + RedisClients.shown(addresses.redis()));
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }
}
