package dev.viva.practice;

/** Trouble with the outside world that passes: the loop pauses and tries again, and nothing goes to the dead letters. */
public abstract sealed class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Trouble(String message, Throwable cause) {
        super(message, cause);
    }

    /** A server does not answer, or answers that it cannot. The message says which and what to do. */
    public static final class Unavailable extends Trouble {
        private static final long serialVersionUID = 1;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The view holds less than it did: it was emptied or set back, and must be filled again before anything is decided. */
    public static final class ViewLost extends Trouble {
        private static final long serialVersionUID = 1;

        public ViewLost(String message) {
            super(message, null);
        }
    }

    /** Another consumer owns the events now; what was decided here is dropped and decided there. */
    public static final class LostOwnership extends Trouble {
        private static final long serialVersionUID = 1;

        public LostOwnership(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
