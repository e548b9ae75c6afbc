/**
 * Numbers as people type them. Read {@code judging.Judge} first: it reads an answer ({@code reading}), brings it to the
 * unit of the key ({@code unit}) and judges it; {@code template} draws questions and computes their keys with the bounded
 * language of {@code expression}. Nothing here depends on the locale, the clock or chance.
 */
@NullMarked
package dev.viva.numeric;

import org.jspecify.annotations.NullMarked;
