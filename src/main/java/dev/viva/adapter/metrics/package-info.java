/** What the loops do, counted and timed with Micrometer. No label names a person, a channel or a workspace. */
@NullMarked
package dev.viva.adapter.metrics;

import org.jspecify.annotations.NullMarked;
