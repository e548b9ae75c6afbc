package dev.viva.session;

import dev.viva.grading.Grade;

/** A turn that has its mark. */
public record Turn(String answer, int revision, Grade grade) {}
