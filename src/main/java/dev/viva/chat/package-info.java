/** What is said, without a platform: events that come in, replies and cards that go out, and who speaks where. */
@NullMarked
package dev.viva.chat;

import org.jspecify.annotations.NullMarked;
