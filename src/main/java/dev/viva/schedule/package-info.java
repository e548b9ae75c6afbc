/** Daily probes: whose turn it is, in the person's own time zone. */
@NullMarked
package dev.viva.schedule;

import org.jspecify.annotations.NullMarked;
