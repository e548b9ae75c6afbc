package dev.viva.chat;

/** Who sees a reply: the candidate alone, or everybody in the channel. */
public enum Visibility {
    PRIVATE,
    CHANNEL
}
