package dev.viva.numeric.expression;

/** What readers of typed arithmetic need to know about functions. */
public final class KnownFunctions {
    private KnownFunctions() {}

    /** Whether a name is a function of numbers; case and underscores do not matter. */
    public static boolean has(String name) {
        return Functions.find(name) != null;
    }

    /** Whether commas between its brackets separate arguments rather than thousands. */
    public static boolean takesSeveral(String name) {
        Function function = Functions.find(name);
        return function != null && function.most() > 1;
    }
}
