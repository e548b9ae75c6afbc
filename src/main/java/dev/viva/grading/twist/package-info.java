/** Right statements made wrong: what a grader must see, to fit it and to try it. */
@NullMarked
package dev.viva.grading.twist;

import org.jspecify.annotations.NullMarked;
