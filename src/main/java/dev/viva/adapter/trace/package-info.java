/** One trace from an event to its reply, across Kafka, and the same ids on log lines. */
@NullMarked
package dev.viva.adapter.trace;

import org.jspecify.annotations.NullMarked;
