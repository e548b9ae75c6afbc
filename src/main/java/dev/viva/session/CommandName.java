package dev.viva.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be asked for by name. */
public enum CommandName {
    PROBE("probe [topic] [level]", "asks a question and marks it at once", "next", "question"),
    MOCK("mock [questions] [topics]", "a mock interview with a scorecard at the end", "interview-me"),
    NUMERIC("numeric [topic]", "a question with a computed answer"),
    HINT("hint", "a nudge; each one costs a tenth of the question"),
    SKIP("skip", "leaves the question and goes on", "pass"),
    EXPLAIN("explain", "shows the model answer"),
    WHY("why", "why I asked this question"),
    CHALLENGE("challenge [reason]", "has your latest mark looked at again; once for each answer"),
    RECEIPT("receipt [id]", "your latest mark with all it rests on, signed, as a file"),
    PROGRESS("progress", "how you stand, topic by topic"),
    STUDY("study <topic>", "what to know of a topic; then `study <topic> derivation`, `example` or `pitfalls`"),
    READING("reading [topic]", "what to read, from your weak topics or on one topic"),
    LAB("lab [name]", "an experiment: a picture with what it shows; without a name, the list"),
    DAILY("daily [times] [zone]", "a question a day, such as `daily 09:00 Europe/Berlin`; `daily off` ends them"),
    SNOOZE("snooze [days]", "no daily questions for some days"),
    VACATION("vacation <first day> <last day>", "no daily questions on these days"),
    INTERVIEW("interview <day>", "plans back from the day of your interview; then `mock forgotten`"),
    STOP("stop", "ends the session", "quit", "end"),
    EXPORT("export", "everything I keep about you, as one file"),
    FORGET("forget me", "erases everything I keep about you; asks first"),
    HELP("help", "this list");

    private final String usage;
    private final String does;
    private final List<String> otherNames;

    CommandName(String usage, String does, String... otherNames) {
        this.usage = usage;
        this.does = does;
        this.otherNames = List.of(otherNames);
    }

    public String usage() {
        return usage;
    }

    public String does() {
        return does;
    }

    /** The word people type. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a command's name in any letter case. */
    public static Optional<CommandName> find(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.word().equals(wanted) || each.otherNames.contains(wanted))
                .findFirst();
    }
}
