package dev.viva.boot;

/** One way to take events from the log and answer them. */
interface BenchLoop extends AutoCloseable {
    String name();

    /** Takes what is there, one batch, all the way to the commit. Returns how many events it held. */
    int step();

    @Override
    void close();
}
