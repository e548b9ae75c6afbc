/** Rules for banks that need the grader: whether points can be told apart, and how the samples fare. */
@NullMarked
package dev.viva.lint;

import org.jspecify.annotations.NullMarked;
