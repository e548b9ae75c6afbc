/** The small models that turn features into a probability, and how they are fitted. */
@NullMarked
package dev.viva.grading.model;

import org.jspecify.annotations.NullMarked;
