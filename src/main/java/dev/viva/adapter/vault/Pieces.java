package dev.viva.adapter.vault;

/** The personal parts of a record, in the order in which they were taken out. */
final class Pieces {
    private final String mark;
    private final StringBuilder json = new StringBuilder(1024);
    private int count;

    /**
     * @param mark stands before the number that replaces a part
     */
    Pieces(String mark) {
        this.mark = mark;
    }

    /** Takes one part, as JSON, and gives what replaces it. */
    String take(String part) {
        json.append(count == 0 ? '[' : ',').append(part);
        return mark + count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** All of them as one JSON array. */
    String json() {
        return count == 0 ? "[]" : json + "]";
    }
}
