package dev.viva.adapter.json;

/** Something is not JSON that Viva reads. The reason holds nothing of what somebody typed. */
public final class NotJson extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    NotJson(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is wrong, to be put behind a subject, such as "is not UTF-8". */
    public String reason() {
        return reason;
    }
}
