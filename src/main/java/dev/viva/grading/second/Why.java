package dev.viva.grading.second;

import java.util.Locale;

/** Why there is no second reading. The first grade then stands. */
public enum Why {
    NOT_WANTED("the policy asks for none", false),
    TOO_LITTLE("the answer says too little to be read again", false),
    TALKS_TO_GRADER("the answer talks to the grader", false),
    OTHER_LANGUAGE("quotes in this language cannot be checked here", false),
    BUDGET("the workspace has used up its tokens of today", false),
    BUDGET_UNKNOWN("the count of tokens cannot be read", false),
    BUSY("too many answers wait already", false),
    LATE("the answer waited too long", false),
    STOPPED("the service stopped", false),
    RESTING("the endpoint failed too often and is left alone for a while", false),
    SLOW("the endpoint did not answer in time", true),
    UNREACHABLE("the endpoint cannot be reached, or broke off", true),
    RATE_LIMITED("the endpoint asks for more patience than there is", true),
    REJECTED("the endpoint refused the request", true),
    FAILED("the endpoint reports a fault of its own", true),
    TOO_LARGE("the endpoint sent more than 256 KiB", true),
    MALFORMED("the endpoint sent no reply of its protocol", true),
    REFUSED("the model refused", false),
    TOOL_CALL("the model wanted to call a tool", false),
    WRONG_FORM("the reply does not have the form that was asked for", false),
    LEAK("the reply repeats what only the instructions say", false),
    NO_READER("nobody but a reviewer reads answers again here", false),
    NUMBER("a number is computed, so only a person can overrule it", false),
    UNSURE("the second reader is not sure either", false),
    FORGOTTEN_READING("the second reading could not be sent", false),
    NO_SUCH_ANSWER("I find no answer of yours with that id", false),
    NO_MARK("that answer has no mark to look at again", false),
    ONCE_ONLY("that mark was challenged before, and each answer is read again once", false),
    CREDULOUS("the model found a statement that no answer makes", false);

    private final String words;
    private final boolean fault;

    Why(String words, boolean fault) {
        this.words = words;
        this.fault = fault;
    }

    /** One word for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One clause for a log, without anything that somebody typed. */
    public String words() {
        return words;
    }

    /**
     * Whether it tells of the endpoint itself. What a model writes does not count: an answer could provoke it, and would
     * then keep the endpoint from everybody.
     */
    public boolean isFaultOfTheEndpoint() {
        return fault;
    }

    /** Whether there was nothing to read in the first place. */
    public boolean isMistaken() {
        return this == NO_SUCH_ANSWER || this == NO_MARK || this == ONCE_ONLY;
    }

    /** Whether tokens may have been used up although nobody told how many. */
    public boolean mayHaveCost() {
        return this == SLOW || this == TOO_LARGE || this == MALFORMED;
    }
}
