/** The view in Redis: one script per event, all keys of a candidate in one hash slot. */
@NullMarked
package dev.viva.adapter.redis;

import org.jspecify.annotations.NullMarked;
