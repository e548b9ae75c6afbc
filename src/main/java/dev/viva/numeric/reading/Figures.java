package dev.viva.numeric.reading;

/** Significant figures of a typed number: {@code 100} may have one to three. */
public record Figures(int least, int most) {
    public Figures {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("figures must be ordered, found " + least + " to " + most);
        }
    }
}
