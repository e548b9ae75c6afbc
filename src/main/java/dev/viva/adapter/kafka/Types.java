package dev.viva.adapter.kafka;

/** The event types of the contracts. */
public final class Types {
    public static final String MESSAGE = "dev.viva.chat.message.v1";
    public static final String COMMAND = "dev.viva.chat.command.v1";
    public static final String ACTION = "dev.viva.chat.action.v1";
    public static final String REPLY = "dev.viva.chat.reply.v1";
    public static final String GRADED = "dev.viva.answer.graded.v1";
    public static final String UNREAD = "dev.viva.review.unread.v1";
    public static final String REVIEWED = "dev.viva.review.decided.v1";
    public static final String TIMER = "dev.viva.timer.v1";
    public static final String PROBE = "dev.viva.probe.due.v1";
    public static final String RECORD = "dev.viva.interview.record.v1";
    public static final String REQUEST = "dev.viva.grading.request.v1";

    private Types() {}
}
