package dev.viva.chat;

import org.jspecify.annotations.Nullable;

/**
 * A button on a card: pressing it sends {@code action} for {@code attempt}.
 *
 * @param label what stands on it, at most 40 characters
 */
public record Button(String action, String label, @Nullable AttemptId attempt) {}
