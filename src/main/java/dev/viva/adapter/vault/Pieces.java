package dev.viva.adapter.vault;

import dev.viva.adapter.json.JsonArrayText;
import dev.viva.adapter.json.JsonText;

/** The personal parts of a record, in the order in which they were taken out. */
final class Pieces {
    private final String mark;
    private final JsonArrayText array = new JsonArrayText();
    private int count;

    /**
     * @param mark stands before the number that replaces a part
     */
    Pieces(String mark) {
        this.mark = mark;
    }

    /** Takes a text and gives what replaces it. */
    String take(String text) {
        return take(out -> out.writeString(text));
    }

    /** Takes one part and gives what replaces it. */
    String take(JsonText part) {
        array.add(part);
        return mark + count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** All of them as one JSON array; nothing can be taken after that. */
    String json() {
        return array.end();
    }
}
