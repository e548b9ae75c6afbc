package dev.viva.boot.embedded;

import dev.viva.boot.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on loopback. */
final class Ports {
    private Ports() {}

    /** The wanted port if it is free, or any free one for 0. */
    static int choose(int wanted, String setting) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure(
                    "Port " + wanted + " is taken: choose another with -D" + setting + "=PORT, or 0 for any free one.",
                    e);
        }
    }
}
