/** JSON as it stands on the topics and in Redis: canonical, so that the same thing is always the same bytes. */
@NullMarked
package dev.viva.adapter.json;

import org.jspecify.annotations.NullMarked;
