package dev.viva.session;

/** The question asked on after an answer, for one criterion that was missed. */
public record FollowUp(String criterion, String question) {}
