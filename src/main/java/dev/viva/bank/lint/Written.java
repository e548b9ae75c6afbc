package dev.viva.bank.lint;

/** A text and where it stands. */
public record Written(String text, Place place) {}
