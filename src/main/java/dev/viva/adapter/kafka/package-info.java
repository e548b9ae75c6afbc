/** The broker: reading and writing the contracts on the topics, the consumer loops, the fan-out of replies. */
@NullMarked
package dev.viva.adapter.kafka;

import org.jspecify.annotations.NullMarked;
