/** What one can study and read: a card for each topic, the reading list, and the corrections to the source guide. */
@NullMarked
package dev.viva.library;

import org.jspecify.annotations.NullMarked;
