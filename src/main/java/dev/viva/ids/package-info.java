/** Ids and seeds that are the same on every machine: digests of what they stand for. */
@NullMarked
package dev.viva.ids;

import org.jspecify.annotations.NullMarked;
