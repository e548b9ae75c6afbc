package dev.viva.schedule;

import java.time.Instant;

/** A probe and when it is due. */
public record Due(Slot slot, Instant at) {}
