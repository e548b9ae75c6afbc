/** What hiring teams do: read transcripts, and decide on marks. Pure rules. */
@NullMarked
package dev.viva.review;

import org.jspecify.annotations.NullMarked;
