package dev.viva.boot;

import java.io.IOException;

/** A program that does nothing: what any start of a JVM takes. It needs no other class of ours. */
public final class EmptyProgram {
    /** What it prints first. */
    static final String UP = "up";

    private EmptyProgram() {}

    /** Says that it runs, and waits for the end of its input. */
    public static void main(String... arguments) throws IOException {
        System.out.println(UP);
        System.out.flush();
        System.in.read();
    }
}
