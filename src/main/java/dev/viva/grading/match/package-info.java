/** How well an answer carries one point of a key: features, the small logistic model over them, and its fitting. */
@NullMarked
package dev.viva.grading.match;

import org.jspecify.annotations.NullMarked;
