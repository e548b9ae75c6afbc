package dev.viva.boot.embedded;

/** Waiting for a server. */
final class Pauses {
    private Pauses() {}

    /** Waits; whoever is interrupted goes on at once and stays interrupted. */
    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
